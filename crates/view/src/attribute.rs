//! What an attribute's value is.

use std::borrow::Cow;

use crate::element::Element;

/// A value that stands, or that follows its signals.
pub enum Attribute {
    /// Does not change.
    Fixed(Value),
    /// Set anew whenever a signal changes that it reads.
    Reactive(Box<dyn FnMut() -> Value>),
}

/// A value at one moment: the attribute is absent without one.
pub type Value = Option<Cow<'static, str>>;

/// Everything that can be a value at one moment.
pub trait IntoValue {
    /// The value that it is.
    fn into_value(self) -> Value;
}

impl IntoValue for &'static str {
    fn into_value(self) -> Value {
        Some(Cow::Borrowed(self))
    }
}

impl IntoValue for String {
    fn into_value(self) -> Value {
        Some(Cow::Owned(self))
    }
}

impl IntoValue for bool {
    fn into_value(self) -> Value {
        self.then_some(Cow::Borrowed(""))
    }
}

impl IntoValue for usize {
    fn into_value(self) -> Value {
        Some(Cow::Owned(self.to_string()))
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self) -> Value {
        self.and_then(T::into_value)
    }
}

/// What `view!` calls on an attribute's value.
pub trait IntoAttributeValue: Sized {
    /// The attribute's value.
    fn into_attribute_value(self) -> Attribute;

    /// Sets the attribute of an element. Literal values have a way of their own, since most values are literal.
    fn set_on(self, element: Element, name: &'static str) -> Element {
        element.with_attribute(name, self.into_attribute_value())
    }
}

impl IntoAttributeValue for &'static str {
    fn into_attribute_value(self) -> Attribute {
        Attribute::Fixed(self.into_value())
    }

    fn set_on(self, element: Element, name: &'static str) -> Element {
        element.with_literal_attribute(name, self)
    }
}

impl IntoAttributeValue for Attribute {
    fn into_attribute_value(self) -> Attribute {
        self
    }
}

/// Values that stand.
macro_rules! fixed {
    ($($kind:ty),+) => {$(
        impl IntoAttributeValue for $kind {
            fn into_attribute_value(self) -> Attribute {
                Attribute::Fixed(self.into_value())
            }
        }
    )+};
}

fixed!(String, bool, usize);

impl<T: IntoValue> IntoAttributeValue for Option<T> {
    fn into_attribute_value(self) -> Attribute {
        Attribute::Fixed(self.into_value())
    }
}

impl<F, V> IntoAttributeValue for F
where
    F: FnMut() -> V + 'static,
    V: IntoValue,
{
    fn into_attribute_value(mut self) -> Attribute {
        Attribute::Reactive(Box::new(move || self().into_value()))
    }
}
