//! Pieces of the split code that are fetched together, put together as one module: a browser compiles and links one of them in the time that
//! a hundred small ones cost it in overhead alone. What one piece asks another for through the table of functions becomes a plain call.
//! Knows the form that the splitter writes, and refuses every other.

use std::{collections::BTreeMap, ops::Range};

use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, FunctionSection, ImportSection, Module,
    RawSection, SectionId,
    reencode::{self, Reencode},
};
use wasmparser::{
    BinaryReaderError, DataKind, ElementItems, ElementKind, FunctionBody, Import, Operator, Parser, Payload, TypeRef,
};

use crate::step::Outcome;

/// One module that does what these do together. They share their types, define functions, and import no function.
pub(super) fn merged(pieces: &[Vec<u8>]) -> Outcome<Vec<u8>> {
    let pieces = pieces.iter().map(|piece| Piece::read(piece)).collect::<Outcome<Vec<_>>>()?;
    let types = pieces.first().map_or(&[][..], |first| first.types);
    if pieces.iter().any(|piece| piece.types != types) {
        return Err("the pieces of the split code have types of their own, and cannot be put together".into());
    }
    let mut module = Module::new();
    module.section(&RawSection { id: SectionId::Type.into(), data: types });
    let imports = unique_imports(&pieces);
    module.section(&import_section(&imports)?);
    module.section(&function_section(&pieces));
    let functions = Functions::of(&pieces);
    module.section(&element_section(&pieces, &functions));
    module.section(&code_section(&pieces, &functions, &imports)?);
    module.section(&data_section(&pieces));
    Ok(module.finish())
}

/// A piece as the splitter writes it.
#[derive(Default)]
struct Piece<'a> {
    types: &'a [u8],
    imports: Vec<Import<'a>>,
    /// The type of each function.
    function_types: Vec<u32>,
    bodies: Vec<FunctionBody<'a>>,
    /// Which functions stand in the table of functions, from which place on.
    slots: Vec<(i32, Vec<u32>)>,
    /// What is put into memory, and where.
    data: Vec<(i32, &'a [u8])>,
}

impl<'a> Piece<'a> {
    fn read(code: &'a [u8]) -> Outcome<Self> {
        let mut piece = Self::default();
        for payload in Parser::new(0).parse_all(code) {
            piece.take(payload.map_err(unreadable)?, code)?;
        }
        Ok(piece)
    }

    fn take(&mut self, payload: Payload<'a>, code: &'a [u8]) -> Outcome {
        match payload {
            Payload::TypeSection(types) => self.types = part_of(code, types.range()),
            Payload::ImportSection(imports) => {
                self.imports = imports.into_imports().collect::<Result<_, _>>().map_err(unreadable)?;
            }
            Payload::FunctionSection(types) => {
                self.function_types = types.into_iter().collect::<Result<_, _>>().map_err(unreadable)?;
            }
            Payload::ElementSection(elements) => {
                for element in elements {
                    let element = element.map_err(unreadable)?;
                    self.slots.push((start_of(&element.kind)?, functions_of(element.items)?));
                }
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::DataSection(segments) => {
                for segment in segments {
                    let segment = segment.map_err(unreadable)?;
                    let DataKind::Active { offset_expr, .. } = segment.kind else {
                        return Err(unknown("passive data"));
                    };
                    // The splitter writes an empty segment for each that lies in another piece.
                    if !segment.data.is_empty() {
                        self.data.push((constant(&offset_expr)?, segment.data));
                    }
                }
            }
            Payload::TableSection(tables) if tables.count() > 0 => return Err(unknown("a table")),
            Payload::MemorySection(memories) if memories.count() > 0 => return Err(unknown("a memory")),
            Payload::GlobalSection(globals) if globals.count() > 0 => return Err(unknown("a global")),
            Payload::ExportSection(exports) if exports.count() > 0 => return Err(unknown("an export")),
            Payload::StartSection { .. } => return Err(unknown("a start")),
            _ => {}
        }
        Ok(())
    }

    /// Where a function does nothing but call what stands at a place of the table of functions, that place.
    fn place_called_by(&self, function: usize) -> Option<i32> {
        let mut operators = self.bodies.get(function)?.get_operators_reader().ok()?.into_iter().map_while(Result::ok);
        let mut n_arguments = 0;
        loop {
            match operators.next()? {
                Operator::LocalGet { local_index } if local_index == n_arguments => n_arguments += 1,
                Operator::I32Const { value } => {
                    let calls = matches!(operators.next()?, Operator::CallIndirect { type_index, .. }
                        if self.function_types.get(function) == Some(&type_index));
                    let ends = matches!(operators.next()?, Operator::End) && operators.next().is_none();
                    return (calls && ends).then_some(value);
                }
                _ => return None,
            }
        }
    }
}

fn part_of(code: &[u8], places: Range<u64>) -> &[u8] {
    let place = |it: u64| usize::try_from(it).unwrap_or(usize::MAX);
    code.get(place(places.start)..place(places.end)).unwrap_or_default()
}

fn start_of(kind: &ElementKind<'_>) -> Outcome<i32> {
    match kind {
        ElementKind::Active { table_index: None | Some(0), offset_expr } => constant(offset_expr),
        _ => Err(unknown("functions outside the table")),
    }
}

fn functions_of(items: ElementItems<'_>) -> Outcome<Vec<u32>> {
    match items {
        ElementItems::Functions(functions) => functions.into_iter().collect::<Result<_, _>>().map_err(unreadable),
        ElementItems::Expressions(..) => Err(unknown("functions that are computed")),
    }
}

fn constant(expression: &wasmparser::ConstExpr<'_>) -> Outcome<i32> {
    match expression.get_operators_reader().read().map_err(unreadable)? {
        Operator::I32Const { value } => Ok(value),
        _ => Err(unknown("a place that is computed")),
    }
}

/// The number of each function in the merged module.
struct Functions {
    /// By piece, then by its own number.
    numbers: Vec<Vec<u32>>,
    /// As `numbers`, but for functions that only call another: where they lead.
    callees: Vec<Vec<u32>>,
}

impl Functions {
    fn of(pieces: &[Piece<'_>]) -> Self {
        let mut next = 0..;
        let numbers: Vec<Vec<u32>> =
            pieces.iter().map(|piece| next.by_ref().take(piece.function_types.len()).collect()).collect();
        let mut at_place: BTreeMap<i32, u32> = BTreeMap::new();
        for (piece, numbers) in pieces.iter().zip(&numbers) {
            for (start, functions) in &piece.slots {
                let found = functions.iter().filter_map(|&function| numbers.get(function as usize));
                at_place.extend((*start..).zip(found.copied()));
            }
        }
        let mut callees = numbers.clone();
        for (piece, callees) in pieces.iter().zip(&mut callees) {
            for (function, callee) in callees.iter_mut().enumerate() {
                if let Some(place) = piece.place_called_by(function) {
                    // Where what is called lies elsewhere, one way to it is enough.
                    *callee = *at_place.entry(place).or_insert(*callee);
                }
            }
        }
        Self { numbers, callees }
    }
}

fn unique_imports<'a>(pieces: &[Piece<'a>]) -> Vec<Import<'a>> {
    let mut unique: Vec<Import<'a>> = Vec::new();
    for import in pieces.iter().flat_map(|piece| &piece.imports) {
        if !unique.contains(import) {
            unique.push(*import);
        }
    }
    unique
}

fn import_section(imports: &[Import<'_>]) -> Outcome<ImportSection> {
    let mut section = ImportSection::new();
    for import in imports {
        if !matches!(import.ty, TypeRef::Table(_) | TypeRef::Memory(_) | TypeRef::Global(_)) {
            return Err(unknown("an imported function"));
        }
        let entity = EntityType::try_from(import.ty).map_err(|_| unknown("an import of another kind"))?;
        section.import(import.module, import.name, entity);
    }
    Ok(section)
}

fn function_section(pieces: &[Piece<'_>]) -> FunctionSection {
    let mut section = FunctionSection::new();
    for &kind in pieces.iter().flat_map(|piece| &piece.function_types) {
        section.function(kind);
    }
    section
}

fn element_section(pieces: &[Piece<'_>], functions: &Functions) -> ElementSection {
    let mut section = ElementSection::new();
    for (piece, numbers) in pieces.iter().zip(&functions.numbers) {
        for (start, slots) in &piece.slots {
            let slots: Vec<u32> = slots.iter().filter_map(|&slot| numbers.get(slot as usize).copied()).collect();
            section.active(None, &ConstExpr::i32_const(*start), Elements::Functions(slots.into()));
        }
    }
    section
}

fn code_section(pieces: &[Piece<'_>], functions: &Functions, imports: &[Import<'_>]) -> Outcome<CodeSection> {
    let globals = globals_of(imports);
    let mut section = CodeSection::new();
    for (piece, callees) in pieces.iter().zip(&functions.callees) {
        let own = globals_of(&piece.imports);
        let globals = own.iter().filter_map(|import| globals.iter().position(|it| it == import)).collect();
        let mut renumbered = Renumbered { callees, globals };
        for body in &piece.bodies {
            renumbered
                .parse_function_body(&mut section, body.clone())
                .map_err(|error| format!("the code of a piece cannot be read: {error}"))?;
        }
    }
    Ok(section)
}

fn data_section(pieces: &[Piece<'_>]) -> DataSection {
    let mut section = DataSection::new();
    for (start, bytes) in pieces.iter().flat_map(|piece| &piece.data) {
        section.active(0, &ConstExpr::i32_const(*start), bytes.iter().copied());
    }
    section
}

fn globals_of<'a>(imports: &[Import<'a>]) -> Vec<Import<'a>> {
    imports.iter().filter(|import| matches!(import.ty, TypeRef::Global(_))).copied().collect()
}

/// Writes the code of a piece with the numbers of the merged module.
struct Renumbered<'a> {
    callees: &'a [u32],
    globals: Vec<usize>,
}

impl Reencode for Renumbered<'_> {
    type Error = String;

    fn function_index(&mut self, function: u32) -> Result<u32, reencode::Error<String>> {
        let number = self.callees.get(function as usize).copied();
        number.ok_or_else(|| reencode::Error::UserError(format!("there is no function {function}")))
    }

    fn global_index(&mut self, global: u32) -> Result<u32, reencode::Error<String>> {
        let number = self.globals.get(global as usize).and_then(|&it| u32::try_from(it).ok());
        number.ok_or_else(|| reencode::Error::UserError(format!("there is no global {global}")))
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it stands in map_err")]
fn unreadable(error: BinaryReaderError) -> crate::step::Failure {
    format!("a piece of the split code cannot be read: {error}").into()
}

fn unknown(what: &str) -> crate::step::Failure {
    format!("a piece of the split code has {what}, which is not known to be put together with others").into()
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        CodeSection, ConstExpr, DataSection, ElementSection, Elements, ExportKind, ExportSection, Function,
        FunctionSection, GlobalType, ImportSection, MemoryType, Module, RefType, TableType, TypeSection, ValType,
    };
    use wasmparser::Validator;

    use super::{Piece, merged};
    use crate::package::code;

    const TABLE: TableType =
        TableType { element_type: RefType::FUNCREF, table64: false, minimum: 20, maximum: None, shared: false };
    const MEMORY: MemoryType =
        MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None };
    const STACK: GlobalType = GlobalType { val_type: ValType::I32, mutable: true, shared: false };

    /// A piece whose functions take a number and give one; the first stands at a place of the table.
    fn piece(place: i32, imports_stack: bool, functions: &[Function], data: Option<(i32, &[u8])>) -> Vec<u8> {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([ValType::I32], [ValType::I32]);
        module.section(&types);
        let mut imports = ImportSection::new();
        imports.import("__wasm_split", "__indirect_function_table", TABLE);
        imports.import("__wasm_split", "memory", MEMORY);
        if imports_stack {
            imports.import("__wasm_split", "stack", STACK);
        }
        module.section(&imports);
        let (mut declared, mut code) = (FunctionSection::new(), CodeSection::new());
        for function in functions {
            declared.function(0);
            code.function(function);
        }
        module.section(&declared);
        let mut elements = ElementSection::new();
        elements.active(None, &ConstExpr::i32_const(place), Elements::Functions(vec![0].into()));
        module.section(&elements).section(&code);
        let mut segments = DataSection::new();
        segments.active(0, &ConstExpr::i32_const(0), []);
        if let Some((start, bytes)) = data {
            segments.active(0, &ConstExpr::i32_const(start), bytes.iter().copied());
        }
        module.section(&segments);
        module.finish()
    }

    fn adding(number: i32) -> Function {
        let mut function = Function::new([]);
        function.instructions().local_get(0).i32_const(number).i32_add().end();
        function
    }

    fn calling(callee: u32) -> Function {
        let mut function = Function::new([]);
        function.instructions().local_get(0).call(callee).end();
        function
    }

    fn calling_place(place: i32) -> Function {
        let mut function = Function::new([]);
        function.instructions().local_get(0).i32_const(place).call_indirect(0, 0).end();
        function
    }

    fn of_stack() -> Function {
        let mut function = Function::new([]);
        function.instructions().global_get(0).end();
        function
    }

    fn is_valid(module: &[u8]) -> bool {
        Validator::new().validate_all(module).is_ok()
    }

    #[test]
    fn what_one_piece_calls_in_another_through_the_table_is_called_directly() {
        let one = piece(7, false, &[adding(1)], None);
        let two = piece(8, false, &[calling(1), calling_place(7)], None);
        let module = code::stripped(&merged(&[one, two]).unwrap()).unwrap();
        assert!(is_valid(&module));
        let read = Piece::read(&module).unwrap();
        assert_eq!(read.bodies.len(), 2, "the way through the table is left");
        assert_eq!(read.slots.iter().map(|(_, functions)| functions.len()).sum::<usize>(), 2);
    }

    #[test]
    fn two_ways_to_what_lies_elsewhere_become_one() {
        let one = piece(7, false, &[calling(1), calling_place(3)], None);
        let two = piece(8, false, &[calling(1), calling_place(3)], None);
        let module = code::stripped(&merged(&[one, two]).unwrap()).unwrap();
        assert!(is_valid(&module));
        assert_eq!(Piece::read(&module).unwrap().bodies.len(), 3);
    }

    #[test]
    fn places_of_functions_and_of_data_stay_and_imports_stand_once() {
        let one = piece(7, false, &[adding(1)], Some((1024, b"left")));
        let two = piece(9, true, &[of_stack()], Some((2048, b"right")));
        let module = merged(&[one, two]).unwrap();
        assert!(is_valid(&module));
        let read = Piece::read(&module).unwrap();
        assert_eq!(read.slots, [(7, vec![0]), (9, vec![1])]);
        assert_eq!(read.data, [(1024, &b"left"[..]), (2048, &b"right"[..])]);
        assert_eq!(read.imports.len(), 3);
    }

    #[test]
    fn pieces_of_another_form_are_refused() {
        let mut module = Module::new();
        let mut exports = ExportSection::new();
        exports.export("f", ExportKind::Func, 0);
        module.section(&exports);
        assert!(merged(&[module.finish()]).is_err());
        assert!(merged(&[b"\0asm".to_vec()]).is_err());
    }
}
