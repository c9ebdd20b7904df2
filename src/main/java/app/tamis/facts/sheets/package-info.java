/// Tables that come in other files than CSV: workbooks (`.xlsx`, `.ods`) and JSON, written out as
/// CSV, so that all that follows reads one kind of file.
///
/// In: a file that anybody may have made. Out: its sheets ([Sheet]), each a CSV file with the same
/// rows in the same lines. Everything is bounded: bytes unpacked, cells, depth, text; nothing of a
/// file is believed that would have more of it made than stands there. Start with [Sheets].
@NullMarked
package app.tamis.facts.sheets;

import org.jspecify.annotations.NullMarked;
