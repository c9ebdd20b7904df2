/// CSV as it comes: how a file is written, its records with their lines, and whether its form is
/// sound.
///
/// In: a file. Out: a [SourceFile], which SQL can read, and what was made of it where its form
/// isn't sound ([ReadableCsv]). Two readers read every file, since the engine's is fast and, on
/// some faulty files, wrong in silence. Start with [SourceFile], then [CsvPreflight], the plain
/// look over the bytes.
@NullMarked
package app.tamis.facts.csv;

import org.jspecify.annotations.NullMarked;
