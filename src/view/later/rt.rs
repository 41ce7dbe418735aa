//! What `wasm_split` makes calls of, in the place of its own crate's: that remembers what is loaded, as the loader does
//! too, and queues who waits, with 1 kB of WASM.
#![allow(unsafe_code)] // JavaScript is handed a function and what to call it with

use super::NotLoaded;
use std::cell::Cell;
use std::ffi::c_void;
use std::future::poll_fn;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Poll, Waker};

/// Loads a part and then calls what it is given, with what it is given and whether the part is there.
type Load = unsafe extern "C" fn(LoadCallbackFn, *const c_void);

/// What the loader calls once it is done.
pub type LoadCallbackFn = unsafe extern "C" fn(*const c_void, bool);

/// The loader of a part.
pub struct LazySplitLoader {
    load: Load,
    is_there: AtomicBool,
}

impl LazySplitLoader {
    /// # Safety
    /// `load` must call what it is given once, with what it is given.
    pub const unsafe fn new(load: Load) -> Self {
        Self { load, is_there: AtomicBool::new(false) }
    }
}

/// A call of the loader that is under way.
#[derive(Default)]
struct Loading {
    is_there: Cell<Option<bool>>,
    waker: Cell<Option<Waker>>,
}

/// Loads a part, unless it is there. What could not be loaded can be tried again.
///
/// # Errors
/// It could not be loaded.
pub async fn ensure_loaded(loader: Pin<&LazySplitLoader>) -> Result<(), NotLoaded> {
    if loader.is_there.load(Ordering::Relaxed) {
        return Ok(());
    }
    let loading = Rc::new(Loading::default());
    // SAFETY: `done` takes back what is given away here, once.
    unsafe { (loader.load)(done, Rc::into_raw(loading.clone()).cast()) };
    let is_there = poll_fn(|context| match loading.is_there.get() {
        Some(is_there) => Poll::Ready(is_there),
        None => {
            loading.waker.set(Some(context.waker().clone()));
            Poll::Pending
        }
    });
    let is_there = is_there.await;
    loader.is_there.store(is_there, Ordering::Relaxed);
    if is_there { Ok(()) } else { Err(NotLoaded) }
}

unsafe extern "C" fn done(loading: *const c_void, is_there: bool) {
    // SAFETY: it comes from `ensure_loaded`, for this one call.
    let loading = unsafe { Rc::from_raw(loading.cast::<Loading>()) };
    loading.is_there.set(Some(is_there));
    if let Some(waker) = loading.waker.take() {
        waker.wake();
    }
}
