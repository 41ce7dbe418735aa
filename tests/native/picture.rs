//! The picture of the chart: for any inputs and at any width no text touches another or leaves the picture.

use crate::common::generate::{case, extreme};
use crate::common::{self, cases, inputs};
use byok_calculator::chart::{
    Area, Chart, Label, Months, Picture, WIDTHS, costs_picture, months_picture, right_edge, tenths,
};
use byok_calculator::model::{Answer, Costing, Inputs, Key, MAX_VOLUME, Side, answer, months};
use byok_calculator::words::{Language, chart_words, labeled_chart};
use proptest::prelude::*;

#[track_caller]
fn read(query: &str) -> (Inputs, Answer) {
    let inputs = common::read(query);
    (inputs, answer(&inputs))
}

/// The picture of the inputs with the flag of the visitor's volume.
fn drawn(inputs: &Inputs, width: u32, break_even: Option<String>) -> (Chart, Picture, Option<Label>) {
    let answer = answer(inputs);
    let chart = labeled_chart(&Language::english(), inputs, &answer, None);
    let flag = break_even.or_else(|| chart_words(&Language::english(), &chart, inputs, &answer).break_even);
    let picture = costs_picture(&chart, &answer.regions, Some(width), String::new(), flag);
    let you = format!("you: {}", inputs.volume());
    let mark = picture.mark_at(inputs.volume(), answer.byok.total, answer.managed, you);
    (chart, picture, mark.flag)
}

fn shown(query: &str, width: u32) -> Vec<String> {
    let (inputs, _) = read(query);
    let (_, picture, you) = drawn(&inputs, width, None);
    picture.labels.into_iter().chain(you).map(|label| label.text).collect()
}

/// Whether two rectangles share any room.
fn overlap(one: &Area, other: &Area) -> bool {
    let (across, down) =
        (one.left < other.right && other.left < one.right, one.top < other.bottom && other.top < one.bottom);
    across && down
}

#[track_caller]
fn keep_apart(picture: &Picture, labels: &[Label]) {
    let (width, height) = (i64::from(picture.frame.width) * 10, i64::from(picture.frame.height) * 10);
    let areas: Vec<(Area, &str)> = labels.iter().map(|label| (label.area(), label.text.as_str())).collect();
    for (at, (area, text)) in areas.iter().enumerate() {
        assert!(area.left >= 0 && area.top >= 0 && area.right <= width && area.bottom <= height, "{text}: {area:?}");
        for (other, below) in &areas[at + 1..] {
            assert!(!overlap(area, other), "{text} and {below} at {width}");
        }
    }
}

#[test]
fn a_wide_picture_has_every_tick_and_both_flags() {
    assert_eq!(
        shown("", 640),
        ["$0", "$100", "$200", "$300", "$400", "$500", "0", "2,000", "4,000", "6,000", "break-even 2,032", "you: 500"]
    );
    assert_eq!(shown("byok-volume=10000", 640)[5..10], ["0", "5,000", "10,000", "15,000", "20,000"]);
}

#[test]
fn a_narrow_picture_leaves_out_ticks_and_keeps_both_flags() {
    assert_eq!(shown("byok-volume=400000", 280)[5..], ["0", "400,000", "800,000", "break-even 2,032", "you: 400000"]);
    assert_eq!(shown("", 280)[10..], ["break-even 2,032", "you: 500"]);
}

#[test]
fn the_break_even_is_flagged_where_there_is_one_in_view() {
    let is_flagged = |query| shown(query, 640).iter().any(|text| text.starts_with("break-even"));
    assert!(is_flagged(""));
    assert!(!is_flagged("byok-rate=0"), "BYOK is always cheaper");
    assert!(!is_flagged("byok-managed=plans"), "it changes three times");
    assert!(!is_flagged("byok-rate=10000"), "it is far away");
}

#[test]
fn the_line_of_managed_credits_jumps_to_the_next_plan_and_ends_with_the_last() {
    let (inputs, _) = read("byok-managed=plans&byok-volume=12000&byok-plans=500-50_2000-90");
    let (chart, picture, _) = drawn(&inputs, 640, None);
    let point = |volume, micros| [picture.frame.x(volume), picture.frame.y(micros)].map(tenths).join(" ");
    let (start, below) = (point(0, 50_000_000), point(501, 50_000_000));
    let (above, end) = (point(501, 90_000_000), point(2_000, 90_000_000));
    assert_eq!(chart.sold_up_to, Some(2_000));
    assert_eq!(picture.lines[1], format!("M{start}L{below}L{above}L{end}"));
    let mark = picture.mark_at(12_000, 0, None, String::new());
    assert_eq!(mark.dots[1], "", "no dot where nothing is sold");
}

#[test]
fn the_strip_shows_where_each_side_is_cheaper() {
    let (inputs, _) = read("");
    let (_, picture, _) = drawn(&inputs, 640, None);
    let (start, change, end) = (picture.frame.x(0), picture.frame.x(2_032), picture.frame.x(6_000));
    let ends = |path: &str| path.split(['M', 'H']).skip(1).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(ends(&picture.strip[1]), [format!("{} 218.5", tenths(start)), tenths(change)]);
    assert_eq!(ends(&picture.strip[0]), [format!("{} 218.5", tenths(change)), tenths(end)]);
    assert_eq!(picture.strip[2], "");
}

#[test]
fn the_right_edge_stays_while_it_is_held() {
    let (_, answer) = read("");
    let edge = |volume, held| right_edge(volume, &answer.regions, held);
    assert_eq!([500, 2_032, 3_000, 3_001].map(|volume| edge(volume, None)), [6_000, 6_000, 6_000, 8_000]);
    assert_eq!([0, 6_000].map(|volume| edge(volume, Some(6_000))), [6_000, 6_000]);
    assert_eq!(edge(7_000, Some(6_000)), 15_000, "what is held must show the visitor's volume");
    assert_eq!(edge(MAX_VOLUME, None), MAX_VOLUME);
}

#[test]
fn the_picture_does_not_depend_on_the_volume() {
    let draw = |volume: i64| {
        let (mut inputs, _) = read("byok-managed=plans");
        inputs.set_number(Key::Volume, volume);
        let answer = answer(&inputs);
        let chart = labeled_chart(&Language::english(), &inputs, &answer, Some(6_000));
        costs_picture(&chart, &answer.regions, None, String::new(), None)
    };
    assert_eq!(draw(10), draw(5_000));
}

fn plan<'a>(costs: &'a [Costing], amount: &'a dyn Fn(i64) -> String, month: &'a dyn Fn(i64) -> String) -> Months<'a> {
    Months { name: String::new(), costs, switch: Some(3), amount, month }
}

#[test]
fn a_plan_has_amounts_months_and_the_switch() {
    let costs: Vec<Costing> =
        (0..12).map(|at| Costing { byok: at * 10_000_000, managed: Some(60_000_000), cheaper: Side::Byok }).collect();
    let amount = |micros: i64| format!("${}", micros / 1_000_000);
    let month = |month: i64| format!("Month {month}");
    let picture = months_picture(&plan(&costs, &amount, &month), Some(400));
    let labels: Vec<&str> = picture.labels.iter().map(|label| label.text.as_str()).collect();
    assert_eq!(labels, ["$0", "$50", "$100", "$150", "Month 1", "Month 12"]);
    let mark = picture.mark.clone().unwrap();
    assert_eq!(mark.flag.clone().unwrap().text, "Month 4");
    assert!(mark.dots.iter().all(|dot| !dot.is_empty()));
    assert_eq!(months_picture(&plan(&costs[..1], &amount, &month), None).labels.len(), 5);
    assert_eq!(months_picture(&plan(&[], &amount, &month), None).mark, None);
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn texts_keep_apart(case in case(), width in WIDTHS, flag in prop::option::of("[a-zé日 ]{0,40}"), volume in 0..=1_000_000_i64) {
        let mut inputs = inputs(&case);
        for moved in [inputs.volume().into(), volume] {
            inputs.set_number(Key::Volume, moved);
            let (_, picture, you) = drawn(&inputs, width, flag.clone());
            let labels: Vec<Label> = picture.labels.iter().cloned().chain(you).collect();
            keep_apart(&picture, &labels);
        }
    }

    #[test]
    fn at_the_bounds_of_everything_too(case in extreme(), width in WIDTHS) {
        let (_, picture, you) = drawn(&inputs(&case), width, None);
        let labels: Vec<Label> = picture.labels.iter().cloned().chain(you).collect();
        keep_apart(&picture, &labels);
    }

    #[test]
    fn both_flags_have_room_from_280_units_on(case in case(), width in 280..=720_u32) {
        let inputs = inputs(&case);
        let (chart, picture, you) = drawn(&inputs, width, None);
        prop_assert!(you.is_some());
        let answer = answer(&inputs);
        let expected = chart_words(&Language::english(), &chart, &inputs, &answer).break_even;
        let flag = picture.labels.iter().find(|label| label.is_flag).map(|label| label.text.clone());
        prop_assert_eq!(flag, expected.filter(|_| chart.crossings.len() == 1));
    }

    #[test]
    fn texts_of_a_plan_keep_apart(case in case(), width in WIDTHS, at in 0..60_usize) {
        let costs: Vec<Costing> = months(&inputs(&case)).into_iter().map(|(_, costs)| costs).collect();
        let amount = |micros: i64| Language::english().price(micros);
        let month = |month: i64| format!("Month {month}");
        let picture = months_picture(&Months { switch: Some(at), ..plan(&costs, &amount, &month) }, Some(width));
        let flag = picture.mark.iter().filter_map(|mark| mark.flag.clone());
        let labels: Vec<Label> = picture.labels.iter().cloned().chain(flag).collect();
        keep_apart(&picture, &labels);
    }
}
