/// The book: where what people decide is kept, and can't be had again. A PostgreSQL of our own,
/// started and watched over below the data folder, or one that is there already.
///
/// In: a data folder, or the address of a database. Out: a data source that sees one portfolio at a
/// time, the tables brought up to date. Start with [Book], the door; [EmbeddedPostgres] is the
/// server that is ours. Tables belong to the modules: `db/migration/<module>`.
@NullMarked
@ApplicationModule(allowedDependencies = "basics")
package app.tamis.book;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
