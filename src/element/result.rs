//! The fields of a result, as `quote()` and the property `result` give it.

use super::{Alias, Field, Record, Type};

const fn field(name: &'static str, form: Type, meaning: &'static str) -> Field {
    Field { name, form, meaning }
}

/// A field whose name says what it holds.
const fn plain(name: &'static str, form: Type) -> Field {
    field(name, form, "")
}

const NUMBER: Type = Type::Number;
const NUMBER_OR_NULL: Type = Type::Nullable(&NUMBER);
const CHEAPER: Type = Type::Alias(&ALIASES[0]);
const ENDS: Type = Type::Alias(&ALIASES[1]);
const SIGNAL: Type = Type::Alias(&ALIASES[2]);
const EITHER: Type = Type::Word(&["byok", "managed"]);

/// The types with a name that are no objects.
pub const ALIASES: &[Alias] = &[
    Alias { name: "Side", meaning: "The cheaper side.", form: Type::Word(&["byok", "managed", "tie"]) },
    Alias { name: "Ends", meaning: "The low and the high end.", form: Type::Pair(&NUMBER_OR_NULL) },
    Alias {
        name: "Signal",
        meaning: "What speaks for a side.",
        form: Type::Word(&[
            "small-volume",
            "power-volume",
            "agency",
            "ops-person",
            "no-ops-person",
            "compliance",
            "predictable-bill",
        ]),
    },
];

/// A part of a query that is not used as given.
pub const NOTE: Record = Record {
    name: "Note",
    fields: &[
        field("param", Type::Text, "The input, without the prefix; empty for the schema and the query as a whole."),
        field("given", Type::Text, "The value as it was given, at most 64 characters."),
        field(
            "why",
            Type::Word(&[
                "not-a-number",
                "out-of-range",
                "unknown-choice",
                "malformed-list",
                "unknown-name",
                "duplicate",
                "unknown-schema",
                "too-long",
                "locked",
            ]),
            "What is wrong with it.",
        ),
        field("used", Type::Nullable(&Type::Text), "The value that is used instead: the nearer bound, or nothing."),
    ],
};

/// Everything that is known about a query.
pub const RESULT: Record = Record {
    name: "Result",
    fields: &[
        Field::SCHEMA,
        field("query", Type::Text, "The canonical query of everything that is set."),
        field(
            "notes",
            Type::List(&Type::Record(&NOTE)),
            "What of the query, the link or the attributes is not used as it was given.",
        ),
        field(
            "byok",
            Type::Object(&[
                plain("api", NUMBER),
                plain("fee", NUMBER),
                plain("usage_fee", NUMBER),
                plain("ops", NUMBER),
                plain("surprises", NUMBER),
                plain("cash", NUMBER),
                plain("total", NUMBER),
            ]),
            "What BYOK costs: `cash` is `api`, `fee` and `usage_fee`; `total` adds `ops` and `surprises`.",
        ),
        field("managed", NUMBER_OR_NULL, "What managed credits cost; `null` where no plan covers the volume."),
        field("difference", NUMBER_OR_NULL, "`managed` less `byok.total`: above 0 BYOK is cheaper."),
        field("cheaper", CHEAPER, "The cheaper side at exactly these figures."),
        field(
            "verdict",
            Type::Word(&["byok", "managed", "close"]),
            "The side that is cheaper over the whole range of the assumptions that are not set; `close` if neither is.",
        ),
        field(
            "range",
            Type::Object(&[
                plain("difference_low", NUMBER_OR_NULL),
                plain("difference_high", NUMBER_OR_NULL),
                plain("break_even_low", NUMBER_OR_NULL),
                plain("break_even_high", NUMBER_OR_NULL),
            ]),
            "How far difference and break-even reach over these ranges.",
        ),
        field(
            "break_even",
            NUMBER_OR_NULL,
            "The smallest volume from which managed is never cheaper again: 0 is always, `null` never.",
        ),
        field(
            "regions",
            Type::List(&Type::Object(&[plain("start", NUMBER), plain("end", NUMBER), plain("cheaper", CHEAPER)])),
            "Where each side is cheaper, from 0 to 1,000,000, both ends of a region included.",
        ),
        field("hours", NUMBER, "Hours of key management a month."),
        field("hour_worth", NUMBER_OR_NULL, "The value of an hour at which both sides cost the same; may be negative."),
        field("markup_over_cash_ppm", NUMBER_OR_NULL, "How far managed credits are above the cash cost of BYOK."),
        field(
            "plan",
            Type::Nullable(&Type::Object(&[
                plain("included", NUMBER),
                plain("price", NUMBER),
                plain("unused", NUMBER),
            ])),
            "The chosen plan, where managed credits are priced in plans.",
        ),
        field(
            "fit",
            Type::List(&Type::Object(&[plain("signal", SIGNAL), plain("side", EITHER)])),
            "What speaks for a side.",
        ),
        field("recommendation", Type::Word(&["byok", "managed", "either"]), "What is recommended, all in all."),
        field(
            "flips",
            Type::Object(&[
                plain("fee", NUMBER_OR_NULL),
                plain("hours", NUMBER_OR_NULL),
                plain("rate", NUMBER_OR_NULL),
                plain("managed_ppm", NUMBER_OR_NULL),
                plain("volume", NUMBER_OR_NULL),
            ]),
            "The value of each assumption at which `difference` becomes 0, all else kept; for `volume`, where the side \
             changes.",
        ),
        field(
            "sensitivity",
            Type::Object(&[
                plain("fee", ENDS),
                plain("hours", ENDS),
                plain("rate", ENDS),
                plain("unit", ENDS),
                plain("managed", ENDS),
            ]),
            "`difference` at the low and at the high end of each assumption, all else kept.",
        ),
        field(
            "planner",
            Type::Nullable(&Type::Object(&[
                plain("volumes", Type::List(&NUMBER)),
                plain("switch_after", NUMBER),
                plain("total", NUMBER),
                plain("stay_managed", NUMBER),
                plain("byok_now", NUMBER),
            ])),
            "The volume of each month, and after how many months of managed credits the switch to BYOK is cheapest.",
        ),
        field(
            "switch_month",
            Type::Nullable(&Type::Object(&[plain("credit_back", NUMBER), plain("total", NUMBER)])),
            "The month of a switch on the given day.",
        ),
    ],
};
