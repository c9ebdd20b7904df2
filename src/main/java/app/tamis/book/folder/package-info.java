/// The data folder on the disk: where things lie below it, who holds it, and files that nobody else
/// may read.
///
/// In: a path. Out: a [BookFolder], and its lock. Knows no database. Start with [BookFolder].
@NullMarked
package app.tamis.book.folder;

import org.jspecify.annotations.NullMarked;
