//! Effects that stand once in the program for each type of their value, not once for each closure.

/// What happens outside when signals change: storage, the title, the layout. Runs after a view is drawn, and again
/// whenever a signal changes that it reads; ends with the owner under which it was made.
pub struct Effect;

impl Effect {
    /// Runs `effect`, which is given what it returned the last time. Without a page there is no outside, and nothing runs.
    #[expect(
        clippy::new_ret_no_self,
        reason = "the name is Leptos' own; effects are ended by their owner, not by a handle"
    )]
    pub fn new<T: 'static>(effect: impl FnMut(Option<T>) -> T + 'static) {
        run(Box::new(effect));
    }
}

#[cfg(target_arch = "wasm32")]
fn run<T: 'static>(mut effect: Box<dyn FnMut(Option<T>) -> T>) {
    // What it returned is kept here, so that Leptos has one type of effect to run.
    let mut before = None;
    run_again(Box::new(move || before = Some(effect(before.take()))));
}

#[cfg(target_arch = "wasm32")]
fn run_again(mut effect: Box<dyn FnMut()>) {
    reactive_graph::effect::Effect::new(move |_: Option<()>| effect());
}

#[cfg(not(target_arch = "wasm32"))]
fn run<T: 'static>(_effect: Box<dyn FnMut(Option<T>) -> T>) {}
