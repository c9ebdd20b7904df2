/// Archives: a book, and the files beside it, in one file that can be carried away.
///
/// In: a database's tables, and files. Out: a zip file with a [Manifest], sealed or not; and back
/// again. An archive may come from anywhere, so nothing of it is believed before [Inspection] has
/// looked it over. `Backup` and `Restore` are its doors; start with [Manifest], then
/// [ArchiveWriter] and [ArchiveReader].
@NullMarked
package app.tamis.book.backup;

import org.jspecify.annotations.NullMarked;
