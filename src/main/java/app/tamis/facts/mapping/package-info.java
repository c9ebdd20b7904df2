/// The mapping language: how another system's export is read, said in YAML.
///
/// In: the text of a mapping, and a file. Out: a [app.tamis.facts.table.RowSource] for each table
/// that it feeds. A mapping isn't run but compiled to SQL. Start with [Mapping], what one says;
/// then [MappingYaml], which reads it, and [MappedRows], which compiles it. `docs/IMPORTING.md` has
/// the language for its users.
@NullMarked
package app.tamis.facts.mapping;

import org.jspecify.annotations.NullMarked;
