//! What wasm-bindgen leaves between the WASM and its glue and nobody needs: 3 kB of what each visitor downloads (Brotli).
//!
//! Imports and exports get names of a letter or two, in the WASM and in the glue alike, and what neither the glue nor the
//! loader of parts names is no export any more. The table lets go of the functions through which JavaScript calls
//! closures: the glue has those that it needs as exports, and all others belong to what is not used of js-sys. Of the ways
//! to start the module one is left.

use std::collections::HashSet;

use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{ConstExpr, ElementSection, Elements, ExportSection, ImportSection, Module};
use wasmparser::{Element, ElementItems, ElementKind, KnownCustom, Name, Operator, Parser, Payload};
use xtask::Failure;

/// The only module from which the WASM imports afterwards: one object of the glue's.
const MODULE: &str = "a";
/// Where the glue begins that object.
const OBJECT: &str = "const import0 = {";
/// Where it hands over all that is imported.
const HANDED: &str = "return {\n        __proto__: null,\n";
/// From where on the glue knows many ways to be started, and the one that is used: with the response that is under way,
/// whatever MIME type the host gives it. The loader of parts asks `initSync` for what the WASM exports, and is made
/// before the glue has run: it must be a function from the start.
const START: (&str, &str) = (
    "async function __wbg_load(",
    r#"export default async function ({ module_or_path: response }) {
    const imports = __wbg_get_imports();
    const streams = response.headers.get("Content-Type") === "application/wasm";
    const { instance, module } = await (streams
        ? WebAssembly.instantiateStreaming(response, imports)
        : WebAssembly.instantiate(await response.arrayBuffer(), imports));
    __wbg_finalize_init(instance, module);
}
export function initSync() {
    return wasm;
}
"#,
);
/// What the glue has for browsers that are older than the styles allow, for nobody, or for gigabytes of text: from here up
/// to there.
const UNUSED: [(&str, &str); 5] = [
    ("    numBytesDecoded += bytes.length;", "    }\n"),
    ("(typeof FinalizationRegistry === 'undefined')", "\n    : "),
    ("(typeof FinalizationRegistry === 'undefined')", "\n    : "),
    ("if (!('encodeInto' in cachedTextEncoder)) {", "\n}\n"),
    ("if (Symbol.dispose) ", "\n"),
];
/// What is in the name of a function through which JavaScript calls closures.
const SHIM: &str = "::convert::closures::_::invoke";

/// Trims the WASM and its glue; `loader` is the JavaScript that loads parts.
pub(crate) fn trim(wasm: &[u8], glue: &str, loader: &str) -> Result<(Vec<u8>, String), Failure> {
    let shims = shims(wasm).map_err(|error| unknown(&error.to_string()))?;
    if shims.is_empty() {
        return Err(unknown(SHIM));
    }
    let mut trim = Trim { glue: glue.to_owned(), loader, shims, imports: Vec::new() };
    let mut module = Module::new();
    trim.parse_core_module(&mut module, Parser::new(0), wasm).map_err(|error| match error {
        reencode::Error::UserError(what) => unknown(&what),
        error => unknown(&error.to_string()),
    })?;
    let glue = hand_over(&trim.glue, &trim.imports).ok_or_else(|| unknown(OBJECT))?;
    let (glue, _) = glue.split_once(START.0).ok_or_else(|| unknown(START.0))?;
    let mut glue = [glue, START.1].concat();
    for (from, to) in UNUSED {
        glue = without(&glue, from, to).ok_or_else(|| unknown(from))?;
    }
    Ok((module.finish(), glue))
}

fn unknown(what: &str) -> Failure {
    Failure::new(
        format!("wasm-bindgen's output is not as expected: {what}"),
        "see what wasm-bindgen writes now, and change xtask/src/trim.rs",
    )
}

/// The functions through which JavaScript calls closures, by what they are called in the WASM's list of names.
fn shims(wasm: &[u8]) -> wasmparser::Result<HashSet<u32>> {
    let mut shims = HashSet::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::CustomSection(section) = payload? else { continue };
        let KnownCustom::Name(names) = section.as_known() else { continue };
        for kind in names {
            let Name::Function(functions) = kind? else { continue };
            for function in functions {
                let function = function?;
                shims.extend(function.name.contains(SHIM).then_some(function.index));
            }
        }
    }
    Ok(shims)
}

/// Lets the glue hand over one object, with what comes from other scripts in it.
fn hand_over(glue: &str, imports: &[String]) -> Option<String> {
    let (before, rest) = glue.split_once(OBJECT)?;
    let (own, rest) = rest.split_once(HANDED)?;
    let (_, after) = rest.split_once("};")?;
    Some(format!("{before}{OBJECT}{}{own}return {{ {MODULE}: import0 }};{after}", imports.concat()))
}

/// The text without its first part from one thing up to and with another.
fn without(text: &str, from: &str, to: &str) -> Option<String> {
    let (before, rest) = text.split_once(from)?;
    let (_, after) = rest.split_once(to)?;
    Some([before, after].concat())
}

struct Trim<'a> {
    glue: String,
    loader: &'a str,
    shims: HashSet<u32>,
    /// What the glue hands over of other scripts.
    imports: Vec<String>,
}

type Done = Result<(), reencode::Error<String>>;

impl Reencode for Trim<'_> {
    type Error = String;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: wasmparser::ImportSectionReader<'_>,
    ) -> Done {
        for (at, import) in section.into_imports().enumerate() {
            let (import, short) = (import?, short(at));
            let (key, name) = (format!(" {}: function(", import.name), import.name);
            let script =
                self.glue.split_once(&format!("\"{}\": ", import.module)).and_then(|(_, rest)| rest.split_once(','));
            match script {
                Some(("import0", _)) if self.glue.matches(&key).count() == 1 => {
                    self.glue = self.glue.replace(&key, &format!(" {short}: function("));
                }
                Some((script, _)) if script != "import0" => self.imports.push(format!("{short}: {script}.{name}, ")),
                _ => return Err(reencode::Error::UserError(format!("no `{name}` to import"))),
            }
            imports.import(MODULE, &short, self.entity_type(import.ty)?);
        }
        Ok(())
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: wasmparser::ExportSectionReader<'_>,
    ) -> Done {
        for (at, export) in section.into_iter().enumerate() {
            let mut export = export?;
            let short = short(at);
            if !self.loader.contains(export.name) {
                let Some(glue) = renamed(&self.glue, export.name, &short) else { continue };
                (self.glue, export.name) = (glue, &short);
            }
            self.parse_export(exports, export)?;
        }
        Ok(())
    }

    fn parse_element(&mut self, elements: &mut ElementSection, element: Element<'_>) -> Done {
        let ElementKind::Active { table_index: None, offset_expr } = &element.kind else {
            return reencode::utils::parse_element(self, elements, element);
        };
        let Operator::I32Const { value: first } = offset_expr.get_operators_reader().read()? else {
            return Err(reencode::Error::UserError("a table filled from nowhere".to_owned()));
        };
        let mut at = first;
        for run in entries(element.items)?.split_inclusive(|entry| !self.is_kept(*entry)) {
            let kept: Vec<u32> = run.iter().copied().filter(|entry| self.is_kept(*entry)).flatten().collect();
            if !kept.is_empty() {
                elements.active(None, &ConstExpr::i32_const(at), Elements::Functions(kept.into()));
            }
            at += run.len() as i32;
        }
        Ok(())
    }
}

impl Trim<'_> {
    fn is_kept(&self, entry: Option<u32>) -> bool {
        entry.is_some_and(|function| !self.shims.contains(&function))
    }
}

/// The functions of a part of the table; none where it has a hole.
fn entries(items: ElementItems<'_>) -> wasmparser::Result<Vec<Option<u32>>> {
    match items {
        ElementItems::Functions(functions) => functions.into_iter().map(|function| function.map(Some)).collect(),
        ElementItems::Expressions(_, expressions) => expressions
            .into_iter()
            .map(|expression| match expression?.get_operators_reader().read()? {
                Operator::RefFunc { function_index } => Ok(Some(function_index)),
                _ => Ok(None),
            })
            .collect(),
    }
}

/// The glue with another name for an export; none if it does not use that.
fn renamed(glue: &str, name: &str, short: &str) -> Option<String> {
    let is_other = |rest: &str| rest.starts_with(|next: char| next.is_ascii_alphanumeric() || "_$".contains(next));
    let (mut text, mut is_used) = (String::with_capacity(glue.len()), false);
    for (at, rest) in glue.split(&format!("wasm.{name}")).enumerate() {
        if at > 0 {
            let same = !is_other(rest);
            is_used |= same;
            text.extend(["wasm.", if same { short } else { name }]);
        }
        text.push_str(rest);
    }
    is_used.then_some(text)
}

/// The shortest names there are: a, b, ..., Z, aa, ba, ...
fn short(mut at: usize) -> String {
    let mut name = String::new();
    loop {
        name.push(char::from(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"[at % 52]));
        if at < 52 {
            return name;
        }
        at = at / 52 - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_and_all_different() {
        assert_eq!([short(0), short(51), short(52), short(104)], ["a", "Z", "aa", "ab"]);
        assert_eq!((0..3000).map(short).collect::<HashSet<_>>().len(), 3000);
    }

    #[test]
    fn an_export_is_renamed_where_it_is_meant() {
        assert_eq!(renamed("wasm.new(wasm.new_one)", "new", "a").as_deref(), Some("wasm.a(wasm.new_one)"));
        assert_eq!(renamed("wasm.new_one", "new", "a"), None);
    }

    #[test]
    fn a_part_is_left_out() {
        assert_eq!(without("a = (old) ? {} : new B(c); d : e", "(old)", ": ").as_deref(), Some("a = new B(c); d : e"));
        assert_eq!(without("a = new B(c)", "(old)", ": "), None);
    }

    #[test]
    fn the_glue_hands_over_one_object() {
        let glue = "const import0 = { b: 1 };\nreturn {\n        __proto__: null,\n \"./x.js\": import1,\n };\n}";
        let whole = "const import0 = {a: import1.give,  b: 1 };\nreturn { a: import0 };\n}";
        assert_eq!(hand_over(glue, &["a: import1.give, ".to_owned()]).as_deref(), Some(whole));
        assert_eq!(hand_over("", &[]), None);
    }
}
