//! The panels of Explore.

mod article_check;
mod assumptions;
mod change;
mod fit;
mod key_management;
mod method;
mod mix;
mod sensitivity;
mod sources;
mod switch;

pub use article_check::article_check;
pub use assumptions::{Assumption, Group, affixes, assumption, elsewhere, groups, reset_to};
pub use change::{Change, Flip, change};
pub use fit::{FOUNDING_CENTS, Fact, FactList, FitPanel, fit, holds_founding};
pub use key_management::{KeyManagement, key_management};
pub(super) use method::named;
pub use method::{Method, method};
pub use mix::{MixType, mix_source, mix_type, mix_weight};
pub use sensitivity::{End, Sensitivity, sensitivity};
pub use switch::{Switch, switch};
