//! How wide a picture is. All that a chart reads from the page.

use leptos::html::Div;
use leptos::prelude::*;

/// The width of what the ruler stands in, in sixteenths of its font size; none before it is measured. The ruler is as wide
/// as that, and one `em` high: so another font size is seen too.
pub fn use_width() -> (NodeRef<Div>, RwSignal<Option<u32>>) {
    let ruler = NodeRef::new();
    let width = RwSignal::new(None);
    #[cfg(target_arch = "wasm32")]
    ruler.on_load(move |ruler: leptos::web_sys::HtmlDivElement| {
        StoredValue::new_local(browser::Observer::new(&ruler, width));
    });
    (ruler, width)
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use leptos::prelude::*;
    use leptos::wasm_bindgen::JsCast;
    use leptos::wasm_bindgen::closure::Closure;
    use leptos::web_sys::{Element, ResizeObserver, ResizeObserverEntry};

    /// Observes a ruler until it is dropped.
    pub struct Observer {
        observer: Option<ResizeObserver>,
        _callback: Closure<dyn FnMut(js_sys::Array)>,
    }

    impl Observer {
        pub fn new(ruler: &Element, width: RwSignal<Option<u32>>) -> Self {
            let callback = Closure::new(move |entries: js_sys::Array| {
                let Ok(entry) = entries.get(0).dyn_into::<ResizeObserverEntry>() else { return };
                let (length, em) = (entry.content_rect().width(), entry.content_rect().height());
                // Nothing is measured while it is hidden.
                if length > 0.0 && em > 0.0 {
                    let measured = Some((length / em * 16.0).round() as u32);
                    if width.get_untracked() != measured {
                        width.set(measured);
                    }
                }
            });
            let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok();
            if let Some(observer) = &observer {
                observer.observe(ruler);
            }
            Self { observer, _callback: callback }
        }
    }

    impl Drop for Observer {
        fn drop(&mut self) {
            if let Some(observer) = &self.observer {
                observer.disconnect();
            }
        }
    }
}
