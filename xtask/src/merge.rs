//! Makes one part of the module of two. What several parts share is taken apart too, and would be a file of its own: yet
//! another request before the questions are answered, and half a kilobyte more (Brotli).

use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{
    CodeSection, DataCountSection, DataSection, ElementSection, FunctionSection, ImportSection, Module, NameMap,
    NameSection, TypeSection,
};
use wasmparser::{KnownCustom, Name, Parser, Payload};
use xtask::Failure;

/// One part that does what both do. Parts import the same and export nothing: they meet in the module's table.
pub(crate) fn merge(one: &[u8], other: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut merged = Merged::default();
    merged.add(one).and_then(|()| merged.add(other)).map_err(|error| {
        Failure::new(
            format!("parts of the module are not as expected: {error}"),
            "see what wasm_split_cli_support writes now, and change xtask/src/merge.rs",
        )
    })?;
    Ok(merged.finish())
}

/// What stands in front of a part in the merged one.
struct Shift {
    types: u32,
    functions: u32,
}

impl Reencode for Shift {
    type Error = String;

    fn type_index(&mut self, index: u32) -> Result<u32, reencode::Error<String>> {
        Ok(index + self.types)
    }

    fn function_index(&mut self, index: u32) -> Result<u32, reencode::Error<String>> {
        Ok(index + self.functions)
    }
}

#[derive(Default)]
struct Merged {
    types: TypeSection,
    /// What is imported, and its bytes: those of the first part.
    imports: ImportSection,
    imported: Vec<u8>,
    functions: FunctionSection,
    elements: ElementSection,
    code: CodeSection,
    data: DataSection,
    names: NameMap,
}

impl Merged {
    fn add(&mut self, part: &[u8]) -> Result<(), reencode::Error<String>> {
        let unknown = |what: &str| reencode::Error::UserError(what.to_owned());
        let mut shift = Shift { types: self.types.len(), functions: self.functions.len() };
        for payload in Parser::new(0).parse_all(part) {
            match payload? {
                Payload::TypeSection(section) => shift.parse_type_section(&mut self.types, section)?,
                Payload::ImportSection(section) => {
                    let range = section.range();
                    let bytes = &part[range.start as usize..range.end as usize];
                    if self.imported.is_empty() {
                        bytes.clone_into(&mut self.imported);
                        shift.parse_import_section(&mut self.imports, section)?;
                    } else if bytes != self.imported {
                        return Err(unknown("they import different things"));
                    }
                }
                Payload::FunctionSection(section) => shift.parse_function_section(&mut self.functions, section)?,
                Payload::ElementSection(section) => shift.parse_element_section(&mut self.elements, section)?,
                Payload::CodeSectionEntry(body) => shift.parse_function_body(&mut self.code, body)?,
                Payload::DataSection(section) => shift.parse_data_section(&mut self.data, section)?,
                Payload::CustomSection(section) => {
                    let KnownCustom::Name(names) = section.as_known() else { continue };
                    for kind in names {
                        let Name::Function(functions) = kind? else { continue };
                        for function in functions {
                            let function = function?;
                            self.names.append(function.index + shift.functions, function.name);
                        }
                    }
                }
                Payload::Version { .. }
                | Payload::DataCountSection { .. }
                | Payload::CodeSectionStart { .. }
                | Payload::End(_) => {}
                Payload::ExportSection(section) if section.count() == 0 => {}
                Payload::GlobalSection(section) if section.count() == 0 => {}
                Payload::TableSection(section) if section.count() == 0 => {}
                Payload::MemorySection(section) if section.count() == 0 => {}
                other => return Err(unknown(&format!("{other:?}"))),
            }
        }
        Ok(())
    }

    fn finish(self) -> Vec<u8> {
        let (mut module, mut names) = (Module::new(), NameSection::new());
        names.functions(&self.names);
        module
            .section(&self.types)
            .section(&self.imports)
            .section(&self.functions)
            .section(&self.elements)
            .section(&DataCountSection { count: self.data.len() })
            .section(&self.code)
            .section(&self.data)
            .section(&names);
        module.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ConstExpr, Elements, EntityType, Function, MemoryType, ValType};
    use wasmparser::Validator;

    /// A part with one function that gives `number`, at a place of its own in the table.
    fn part(number: i32, place: i32) -> Vec<u8> {
        let (mut types, mut imports, mut functions) =
            (TypeSection::new(), ImportSection::new(), FunctionSection::new());
        types.ty().function([], []);
        types.ty().function([], [ValType::I32]);
        let table = wasm_encoder::TableType {
            element_type: wasm_encoder::RefType::FUNCREF,
            table64: false,
            minimum: 2,
            maximum: None,
            shared: false,
        };
        let memory = MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None };
        imports.import("m", "table", EntityType::Table(table)).import("m", "memory", EntityType::Memory(memory));
        functions.function(1);
        let (mut elements, mut code, mut data) = (ElementSection::new(), CodeSection::new(), DataSection::new());
        elements.active(None, &ConstExpr::i32_const(place), Elements::Functions([0][..].into()));
        let mut function = Function::new([]);
        function.instructions().i32_const(number).end();
        code.function(&function);
        data.active(0, &ConstExpr::i32_const(place), [number as u8]);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&elements).section(&code).section(&data);
        module.finish()
    }

    #[test]
    fn both_parts_are_in_it_each_with_its_own_types_and_functions() -> Result<(), Failure> {
        let merged = merge(&part(7, 0), &part(8, 1))?;
        assert!(Validator::new().validate_all(&merged).is_ok());
        let mut placed = Vec::new();
        for payload in Parser::new(0).parse_all(&merged).filter_map(Result::ok) {
            if let Payload::ElementSection(elements) = payload {
                for element in elements.into_iter().filter_map(Result::ok) {
                    if let wasmparser::ElementItems::Functions(functions) = element.items {
                        placed.extend(functions.into_iter().filter_map(Result::ok));
                    }
                }
            }
        }
        assert_eq!(placed, [0, 1]);
        Ok(())
    }

    #[test]
    fn what_imports_something_else_is_no_such_part() {
        let mut other = ImportSection::new();
        other.import("m", "f", EntityType::Function(0));
        let (mut types, mut module) = (TypeSection::new(), Module::new());
        types.ty().function([], []);
        module.section(&types).section(&other);
        assert!(merge(&part(7, 0), &module.finish()).is_err());
    }
}
