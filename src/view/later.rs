//! Parts of the module that are loaded once they are needed, each as a future that is done once it is there. They wait for
//! nothing but their loading, so that no executor is needed.

use fragile::Fragile;
use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Wake};
use wasm_bindgen::prelude::*;

/// What a call of a part gives, inside of an async block: where nothing is taken apart, it is an ordinary call.
#[cfg(feature = "split")]
macro_rules! of_part {
    ($call:expr) => {
        $call.await
    };
}
#[cfg(not(feature = "split"))]
macro_rules! of_part {
    ($call:expr) => {
        $call
    };
}
pub(crate) use of_part;

/// A part could not be loaded.
#[derive(Debug)]
pub struct NotLoaded;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotLoaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Does it as soon as its part is there.
pub fn once_there(act: impl Future<Output = ()> + 'static) {
    go_on(Arc::new(Waiting(Fragile::new(RefCell::new(Some(Box::pin(act)))))));
}

type Act = Pin<Box<dyn Future<Output = ()>>>;

struct Waiting(Fragile<RefCell<Option<Act>>>);

impl Wake for Waiting {
    /// Not at once: whoever tells that a part is there still holds the lock on that.
    fn wake(self: Arc<Self>) {
        queue_microtask(Closure::once_into_js(move || go_on(self)));
    }
}

fn go_on(waiting: Arc<Waiting>) {
    let waker = waiting.clone().into();
    let Some(mut act) = waiting.0.get().take() else { return };
    if act.as_mut().poll(&mut Context::from_waker(&waker)).is_pending() {
        waiting.0.get().replace(Some(act));
    }
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = queueMicrotask)]
    fn queue_microtask(act: JsValue);
}
