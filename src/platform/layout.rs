//! Where things stand on the page, in CSS pixels, and how to move them without inline style sheets.

use web_sys::wasm_bindgen::closure::Closure;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    DomRect, Element, HtmlElement, MutationObserver, MutationObserverInit, ResizeObserver, ScrollBehavior,
    ScrollToOptions,
};

use super::{document, window};

/// Where something begins and ends, from the top of the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edges {
    /// Its first pixel.
    pub top: f64,
    /// The pixel behind its last.
    pub bottom: f64,
}

impl Edges {
    pub(super) fn of(rect: &DomRect) -> Self {
        Self { top: rect.top(), bottom: rect.bottom() }
    }
}

/// Where `element` begins and ends.
#[must_use]
pub fn edges(element: &Element) -> Edges {
    Edges::of(&element.get_bounding_client_rect())
}

/// The top of the first line of `element`, from the top of the window. A mark that runs over two lines begins at its first.
#[must_use]
pub fn first_line_top(element: &Element) -> f64 {
    let lines = element.get_client_rects();
    lines.get(0).map_or_else(|| element.get_bounding_client_rect().top(), |line| line.top())
}

/// The top of `element`, from the top of the window.
#[must_use]
pub fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

/// The height of `element`, borders included.
#[must_use]
pub fn height(element: &Element) -> f64 {
    element.get_bounding_client_rect().height()
}

/// Where in `element` a point of the window lies, in thousandths of its width from its left edge; less than 0 before it.
#[must_use]
pub fn thousandths_across(element: &Element, x: i32) -> i64 {
    let place = element.get_bounding_client_rect();
    ((f64::from(x) - place.left()) * 1000.0 / place.width().max(1.0)) as i64
}

/// The width of `element`, borders included.
#[must_use]
pub fn width(element: &Element) -> f64 {
    element.get_bounding_client_rect().width()
}

/// Whether there is more in `element` than it shows.
#[must_use]
pub fn hides_some(element: &Element) -> bool {
    element.scroll_width() > element.client_width() || element.scroll_height() > element.client_height()
}

/// Whether all of `element` can be seen in the window, with nothing over its end.
#[must_use]
pub fn is_in_sight(element: &Element) -> bool {
    let window_height = window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default();
    let place = element.get_bounding_client_rect();
    place.top() >= 0.0 && place.bottom() <= window_height && !is_covered(element)
}

/// Whether something else is met where `element` ends.
fn is_covered(element: &Element) -> bool {
    let lines = element.get_client_rects();
    let last = lines.length().checked_sub(1).and_then(|last| lines.get(last));
    let met = last.and_then(|line| {
        let (across, down) = ((line.left() + line.right()) / 2.0, (line.top() + line.bottom()) / 2.0);
        document()?.element_from_point(across as f32, down as f32)
    });
    met.is_some_and(|met| !element.contains(Some(&met)))
}

/// Sets a custom property of `element` in whole tenths of a pixel; style sheets decide what it does.
pub fn set_pixels(element: &HtmlElement, property: &str, pixels: f64) {
    let tenths = (pixels * 10.0).round() as i64;
    set_property(element, property, &format!("{}.{}px", tenths / 10, (tenths % 10).abs()));
}

/// Sets a custom property of `element`.
pub fn set_property(element: &HtmlElement, property: &str, value: &str) {
    let _ = element.style().set_property(property, value);
}

/// Scrolls `scroller`, and not the page around it, so that `element` stands a third down in it, if it is out of its sight.
pub fn show_within(scroller: &HtmlElement, element: &HtmlElement) {
    let (window, shown) = (scroller.get_bounding_client_rect(), element.get_bounding_client_rect());
    if shown.top() < window.top() || shown.bottom() > window.bottom() {
        let below = shown.top() - window.top() - window.height() / 3.0;
        scroller.set_scroll_top(scroller.scroll_top() + below as i32);
    }
}

/// Scrolls `scroller` to `top`, at once or so that the way there is seen.
pub fn scroll_within(scroller: &Element, top: f64, smooth: bool) {
    let options = ScrollToOptions::new();
    options.set_top(top);
    options.set_behavior(if smooth { ScrollBehavior::Smooth } else { ScrollBehavior::Instant });
    scroller.scroll_to_with_scroll_to_options(&options);
}

/// Gives `element` an attribute without a value, or takes it away.
pub fn toggle_attribute(element: &Element, name: &str, has_it: bool) {
    // Refused only for a name that is none.
    let _ = element.toggle_attribute_with_force(name, has_it);
}

/// Calls back once, when `element` has been laid out for the next frame and before that is painted. Whoever asks for places or
/// gives the focus earlier makes the browser lay out twice.
pub fn once_laid_out(element: &Element, callback: impl FnOnce() + 'static) {
    let told = Closure::once_into_js(move |_: JsValue, observer: ResizeObserver| {
        observer.disconnect();
        callback();
    });
    if let Ok(observer) = ResizeObserver::new(told.unchecked_ref()) {
        observer.observe(element);
    }
}

/// Calls back whenever `element` changes its size; ends when the returned guard is dropped.
#[must_use]
pub fn on_resize(element: &Element, changed: impl FnMut() + 'static) -> Option<ResizeGuard> {
    let callback = Closure::<dyn FnMut()>::new(changed);
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(ResizeGuard { observer, _callback: callback })
}

/// Observes while it lives.
#[derive(Debug)]
pub struct ResizeGuard {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut()>,
}

impl Drop for ResizeGuard {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back whenever elements or text come and go anywhere in `element`; ends when the returned guard is dropped.
#[must_use]
pub fn on_redraw(element: &Element, changed: impl FnMut() + 'static) -> Option<RedrawGuard> {
    let callback = Closure::<dyn FnMut()>::new(changed);
    let observer = MutationObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    let options = MutationObserverInit::new();
    options.set_child_list(true);
    options.set_subtree(true);
    observer.observe_with_options(element, &options).ok()?;
    Some(RedrawGuard { observer, _callback: callback })
}

/// Observes while it lives.
#[derive(Debug)]
pub struct RedrawGuard {
    observer: MutationObserver,
    _callback: Closure<dyn FnMut()>,
}

impl Drop for RedrawGuard {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
