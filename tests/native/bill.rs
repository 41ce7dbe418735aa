//! From a monthly bill to the volume: worked examples, found volume by volume, and what holds for every bill.

use crate::common::case::Case;
use crate::common::exact::Exact;
use crate::common::generate::{case, spread};
use crate::common::{cases, inputs};
use byok_calculator::model::{BillVolume, Inputs, volume_of_api_bill, volume_of_managed_bill};
use byok_calculator::query::parse;
use proptest::prelude::*;
use serde_json::{Value, json};

type VolumeOfBill = fn(&Inputs, i64) -> Option<BillVolume>;

#[test]
fn every_worked_example_matches() {
    for example in serde_json::from_str::<Vec<Value>>(include_str!("../vectors/bills.json")).unwrap() {
        let inputs = parse(example["query"].as_str().unwrap(), "byok", &[]).inputs;
        let volume: VolumeOfBill =
            if example["side"] == "managed" { volume_of_managed_bill } else { volume_of_api_bill };
        let found = volume(&inputs, example["bill"].as_i64().unwrap());
        let found = found.map(|found| json!({"first": found.first, "last": found.last, "cost": found.cost}));
        assert_eq!(found.unwrap_or_default(), example["expect"], "{example}");
    }
}

/// The found volumes are the smallest and the largest of their cost, and the first to reach the bill.
fn is_first_to_reach(bill: i64, found: Option<BillVolume>, cost: impl Fn(u32) -> Option<Exact>) {
    let exact = Exact::ratio(bill.into(), 1_000_000);
    let Some(BillVolume { first, last, .. }) = found else {
        // The costs at the end are the highest; beyond the largest plan there are none.
        return assert!(cost(1_000_000).is_none_or(|cost| cost < exact));
    };
    let reached = cost(first).unwrap();
    assert!(first <= last && reached >= exact && cost(last) == Some(reached.clone()));
    assert!(first == 0 || cost(first - 1).unwrap() < exact);
    assert!(last == 1_000_000 || cost(last + 1).is_none_or(|cost| cost > reached));
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn the_volume_is_the_first_to_reach_the_bill(case in case(), bill in spread(0, 100_000_000_000)) {
        let (terms, inputs) = (Case::terms(&case), inputs(&case));
        is_first_to_reach(bill, volume_of_managed_bill(&inputs, bill), |volume| terms.managed(volume.into()));
        is_first_to_reach(bill, volume_of_api_bill(&inputs, bill), |volume| Some(terms.byok(volume.into()).api));
    }

    #[test]
    fn no_cost_falls_as_volume_rises(case in case(), one in 0..=1_000_000_u32, other in 0..=1_000_000_u32) {
        let terms = case.terms();
        let [few, many] = [one.min(other), one.max(other)].map(i128::from);
        prop_assert!(terms.byok(few).api <= terms.byok(many).api);
        if let Some(most) = terms.managed(many) {
            prop_assert!(terms.managed(few).is_some_and(|least| least <= most));
        }
    }
}
