/// Writes CSV, for all who do: the one place that knows how cells are quoted, and the one that
/// keeps a spreadsheet from taking a text for a formula.
///
/// In: cells. Out: lines. Start with [CsvForm], which says how a file is written, then [Guard].
/// [CsvTable] reads small files of other programs back; what facts read has a reader of its own.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package app.tamis.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
