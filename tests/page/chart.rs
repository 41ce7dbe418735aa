//! The chart of both costs, on which the volume is set too.

use crate::host::Host;
use crate::tab::Tab;
use crate::visitor::{Calculator, eventually, visit_at};
use serde_json::json;

/// A calculator at this query.
#[track_caller]
fn drawn(query: &str, check: impl FnOnce(&Tab, &Calculator)) {
    let (_site, tab) = visit_at(Host::new("<byok-calculator></byok-calculator>"), query);
    check(&tab, &tab.calculator());
    assert_eq!(tab.js("faults"), json!([]));
    assert_eq!(tab.complaints(), [""; 0]);
}

/// The range that lies over the plot.
const HAND: &str = "root.querySelector('.plot input')";

#[test]
fn its_name_states_where_the_lines_cross_and_a_table_has_its_figures() {
    drawn("", |_, calculator| {
        let (role, name) = calculator.role_and_name(".picture svg");
        assert!(role == "img" || role == "image" || role == "graphics-document", "{role}");
        assert_eq!(name, "Monthly cost by volume. BYOK becomes cheaper at 2,032 generations.");
        calculator.open("The figures behind the chart");
        calculator.comes_to_say(".figures p", "BYOK becomes cheaper at 2,032 generations, where the lines meet.");
        let row =
            "[...root.querySelectorAll('.figures tbody tr')].find((row) => row.cells[4].innerText === 'your volume')";
        let cells = calculator.js(&format!("[...{row}.cells].map((cell) => cell.innerText)"));
        assert_eq!(cells, json!(["500", "$75.00", "$49.00", "Managed credits", "your volume"]));
        calculator.type_volume("800");
        eventually(|| calculator.js(&format!("{row}?.cells[0].innerText")), json!("800"));
    });
}

#[test]
fn the_volume_is_dragged_on_it_and_it_keeps_its_width_meanwhile() {
    drawn("", |_, calculator| {
        let drag = |step: u32| {
            calculator
                .js(&format!("({HAND}.value = {step}, {HAND}.dispatchEvent(new Event('input', {{ bubbles: true }})))"));
            calculator.field("Generations per month")
        };
        assert_eq!(drag(200), "6,000");
        assert_eq!(calculator.result()["cheaper"], "byok");
        assert_eq!(drag(10), "300", "the right edge is still 6,000");
        assert_eq!(drag(200), "6,000");
        assert_eq!(calculator.js(&format!("{HAND}.value")), "200");
        calculator.js(&format!("{HAND}.dispatchEvent(new Event('change', {{ bubbles: true }}))"));
        eventually(|| calculator.js(&format!("+{HAND}.value < 200")), json!(true));
        assert_ne!(drag(200), "6,000", "let go of, it shows what matters again");
    });
}

#[test]
fn a_press_on_it_sets_the_volume_that_lies_under_it() {
    drawn("", |tab, calculator| {
        let middle = calculator.js(&format!(
            "({HAND}.scrollIntoView({{ block: 'center' }}), [{HAND}.getBoundingClientRect()].map((box) => \
             [box.x + box.width / 2, box.y + box.height / 2].map(Math.round))[0])"
        ));
        tab.press_at(middle[0].as_i64().unwrap(), middle[1].as_i64().unwrap());
        assert_eq!(calculator.query(), "byok=1&byok-volume=3000");
        // What was pressed lies under the mark.
        let away = calculator
            .js("(({ x, width }) => x + width / 2)(root.querySelector('.chart .mark').getBoundingClientRect())");
        assert!((away.as_f64().unwrap() - middle[0].as_f64().unwrap()).abs() < 5.0, "{away}, {middle}");
    });
}

#[test]
fn beyond_the_last_plan_the_line_of_managed_credits_ends_and_that_is_said() {
    drawn("?byok-managed=plans&byok-volume=12000", |_, calculator| {
        calculator.open("The figures behind the chart");
        let said = "No plan covers more than 10,000 generations, so the managed credits line ends there.";
        calculator.comes_to_say(".figures p", said);
        let right = |line: &str| {
            let right = format!("root.querySelector('.chart .line.{line}').getBoundingClientRect().right");
            calculator.js(&right).as_f64().unwrap()
        };
        assert!(right("managed") < right("byok") - 20.0, "{} {}", right("managed"), right("byok"));
        assert_eq!(calculator.js("root.querySelector('.dot.managed').getAttribute('d') ?? ''"), "");
        assert_ne!(calculator.js("root.querySelector('.dot.byok').getAttribute('d') ?? ''"), "");
        let crossings = calculator.js("root.querySelector('.crossing').getAttribute('d').split('M').length - 1");
        let result = calculator.result();
        let regions = result["regions"].as_array().unwrap();
        let sides: Vec<_> = regions.iter().map(|region| &region["cheaper"]).filter(|side| *side != "tie").collect();
        let changes = sides.windows(2).filter(|pair| pair[0] != pair[1]).count();
        assert!(changes > 1, "stepped plans cross more than once");
        assert_eq!(crossings, changes, "each crossing is marked");
    });
}
