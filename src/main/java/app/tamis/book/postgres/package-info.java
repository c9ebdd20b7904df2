/// The server that is ours: PostgreSQL's programs unpacked below the data folder, started and
/// stopped with us, and started again when it dies.
///
/// In: a data folder. Out: the address of a database that answers. Start with [EmbeddedPostgres];
/// [OpenedDatabase] is for who only looks in, whosever the server is.
@NullMarked
package app.tamis.book.postgres;

import org.jspecify.annotations.NullMarked;
