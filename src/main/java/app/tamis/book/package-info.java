/// The book: where what people decide is kept, and can't be had again. A PostgreSQL of our own,
/// started and watched over below the data folder, or one that is there already.
///
/// In: a data folder, or the address of a database. Out: a data source that sees one portfolio at a
/// time, the tables brought up to date. Tables belong to the modules: `db/migration/<module>`.
///
/// Here are doors, and how rows are bound to a portfolio: start with [Book], then [Backup] and
/// [Restore]; [CurrentPortfolio] says for whom a thread works. Rooms behind them, each a package
/// within, are nobody's business outside. In the order in which they build on each other: `folder`,
/// `database`, `postgres`; and `backup`.
@NullMarked
@ApplicationModule(allowedDependencies = {"basics", "disk"})
package app.tamis.book;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
