//! Memos that stand once in the program for each type of their value, not once for each closure.

use full::prelude::Memo;

/// A value that is worked out from signals, again only when one of them changes; who reads it hears of it only if it differs.
/// `value` is given what it returned the last time.
pub fn memo<T>(value: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    boxed(Box::new(value))
}

type Derivation<T> = Box<dyn Fn(Option<&T>) -> T + Send + Sync>;

#[inline(never)]
fn boxed<T>(value: Derivation<T>) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    Memo::new(value)
}
