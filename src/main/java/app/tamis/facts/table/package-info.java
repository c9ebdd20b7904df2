/// What a fact table is fed with: which of a file's columns make which of the table's, and how
/// their texts become values.
///
/// In: a [app.tamis.facts.csv.SourceFile] and a [app.tamis.facts.FactTable]. Out: a [RowSource],
/// which a native file ([NativeColumns]) and a mapping give alike, and the SQL that types its rows
/// and tells faulty ones ([TypedRows], [Typing]). All that comes after knows nothing of how a file
/// was written. Start with [RowSource].
@NullMarked
package app.tamis.facts.table;

import org.jspecify.annotations.NullMarked;
