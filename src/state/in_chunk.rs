//! Work whose code lies in a chunk, which is fetched when the work is first asked for.

/// Makes a function whose code lies in a chunk. It answers once that is here, or says that it did not arrive. Without the feature `split`
/// the code is in the first load.
macro_rules! in_chunk {
    ($(#[$docs:meta])* $chunk:ident, $name:ident($($argument:ident: $type:ty),*) -> $answer:ty => $work:expr) => {
        $(#[$docs])*
        #[cfg(feature = "split")]
        #[::wasm_split_helpers::wasm_split($chunk, fallible)]
        fn $name($($argument: $type),*) -> Result<$answer, ::wasm_split_helpers::SplitLoaderError> {
            Ok($work)
        }

        $(#[$docs])*
        #[cfg(not(feature = "split"))]
        async fn $name($($argument: $type),*) -> Result<$answer, ::wasm_split_helpers::SplitLoaderError> {
            Ok($work)
        }
    };
}

pub(super) use in_chunk;
