//! What `#[component]` and `view!` call to make and place a component. The names are Leptos' own; the macros write them.

/// A component's properties.
pub trait Props {
    /// Takes them one by one.
    type Builder;

    /// Takes none yet.
    fn builder() -> Self::Builder;
}

/// The same for components that have no properties.
pub trait PropsOrNoPropsBuilder {
    /// Takes them one by one.
    type Builder;

    /// Takes none yet.
    fn builder_or_not() -> Self::Builder;
}

impl<P: Props> PropsOrNoPropsBuilder for P {
    type Builder = P::Builder;

    fn builder_or_not() -> Self::Builder {
        P::builder()
    }
}

/// Builds no properties.
pub struct EmptyPropsBuilder;

impl EmptyPropsBuilder {
    /// Nothing, for a component without properties.
    pub fn build(self) {}
}

impl PropsOrNoPropsBuilder for EmptyPropsBuilder {
    type Builder = Self;

    fn builder_or_not() -> Self {
        Self
    }
}

/// A function that makes a component from properties `P`.
pub trait Component<P> {}

impl<F: FnOnce() -> V, V> Component<EmptyPropsBuilder> for F {}

impl<F: FnOnce(P) -> V, P: Props, V> Component<P> for F {}

/// What takes the properties of `component`.
pub fn component_props_builder<P: PropsOrNoPropsBuilder>(_component: &impl Component<P>) -> P::Builder {
    P::builder_or_not()
}

/// A component that is ready to be called, with properties or without.
pub trait ComponentConstructor<P, V> {
    /// Calls it.
    fn construct(self, properties: P) -> V;
}

impl<F: FnOnce() -> V, V> ComponentConstructor<(), V> for F {
    fn construct(self, (): ()) -> V {
        self()
    }
}

impl<F: FnOnce(P) -> V, P: PropsOrNoPropsBuilder, V> ComponentConstructor<P, V> for F {
    fn construct(self, properties: P) -> V {
        self(properties)
    }
}

/// The view of `component`.
pub fn component_view<P, V>(component: impl ComponentConstructor<P, V>, properties: P) -> V {
    component.construct(properties)
}
