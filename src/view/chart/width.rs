//! How wide a picture is: all that a chart reads from the page.

use leptos::prelude::*;
use leptos::tachys::renderer::types::Element;

/// A directive for a ruler: an element as wide as the picture and one `em` high. Keeps the width in sixteenths of the font
/// size, for as long as the ruler's owner lives.
pub fn measure(ruler: Element, width: RwSignal<Option<u32>>) {
    #[cfg(target_arch = "wasm32")]
    StoredValue::new_local(browser::Observer::new(&ruler, width));
    // Nothing is measured natively.
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (ruler, width);
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use js_sys::Array;
    use leptos::prelude::*;
    use leptos::wasm_bindgen::JsCast;
    use leptos::wasm_bindgen::closure::Closure;
    use leptos::web_sys::{Element, ResizeObserver, ResizeObserverEntry};

    /// Observes a ruler until it is dropped.
    pub struct Observer {
        observer: Option<ResizeObserver>,
        _callback: Closure<dyn FnMut(Array)>,
    }

    impl Observer {
        pub fn new(ruler: &Element, width: RwSignal<Option<u32>>) -> Self {
            let callback = Closure::new(move |entries: Array| {
                let Ok(entry) = entries.get(0).dyn_into::<ResizeObserverEntry>() else { return };
                let (length, em) = (entry.content_rect().width(), entry.content_rect().height());
                let measured = (length / em * 16.0).round() as u32;
                // What is hidden has no width.
                if measured > 0 && em > 0.0 && width.get_untracked() != Some(measured) {
                    // Deferred: a resize during observation makes browsers report a ResizeObserver loop.
                    request_animation_frame(move || _ = width.try_set(Some(measured)));
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
