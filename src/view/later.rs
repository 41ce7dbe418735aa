//! Parts of the module that are loaded once they are needed, each as a future that is done once it is there. They wait for
//! nothing but their loading, so that no executor is needed.

use fragile::Fragile;
use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Wake};

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

/// The same under the name by which `wasm_split` knows it.
#[cfg(feature = "split")]
pub type SplitLoaderError = NotLoaded;

#[cfg(feature = "split")]
pub mod rt;

/// Does it as soon as its part is there.
pub fn once_there(act: impl Future<Output = ()> + 'static) {
    go_on(Arc::new(Waiting(Fragile::new(RefCell::new(Some(Box::pin(act)))))));
}

type Act = Pin<Box<dyn Future<Output = ()>>>;

struct Waiting(Fragile<RefCell<Option<Act>>>);

impl Wake for Waiting {
    fn wake(self: Arc<Self>) {
        go_on(self);
    }
}

fn go_on(waiting: Arc<Waiting>) {
    let waker = waiting.clone().into();
    let Some(mut act) = waiting.0.get().take() else { return };
    if act.as_mut().poll(&mut Context::from_waker(&waker)).is_pending() {
        waiting.0.get().replace(Some(act));
    }
}
