//! Every kind of file that is read: what comes of the examples in `files`, word for word. `UPDATE_EXPECT=1` writes the expected files anew.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod support;

use std::env;
use std::fs;

use diptych_import::read;
use support::{example, examples, files, shown};

#[test]
fn files_of_every_kind_give_the_expected_texts() {
    let updates = env::var_os("UPDATE_EXPECT").is_some();
    for name in examples() {
        let texts = read(Some(&name), &example(&name)).map_err(|error| format!("{name}: {error}")).unwrap();
        let path = files().join(format!("{name}.expected"));
        if updates {
            fs::write(&path, shown(&texts)).unwrap();
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(shown(&texts), expected, "{name} is not as expected; UPDATE_EXPECT=1 writes it anew");
    }
}

#[test]
fn the_same_bytes_give_the_same_texts() {
    for name in examples() {
        let bytes = example(&name);
        assert_eq!(read(Some(&name), &bytes), read(Some(&name), &bytes));
    }
}

#[test]
fn a_kept_block_is_one_line_and_the_text_joins_them_by_blank_lines() {
    for name in examples() {
        for text in read(Some(&name), &example(&name)).unwrap() {
            let kept: Vec<&str> =
                text.blocks.iter().filter(|it| it.left_out.is_none()).map(|it| it.text.as_str()).collect();
            assert_eq!(text.text().split("\n\n").collect::<Vec<_>>(), kept, "{name}");
            assert!(text.blocks.iter().all(|it| !it.text.is_empty() && !it.text.contains('\n')), "{name}");
        }
    }
}
