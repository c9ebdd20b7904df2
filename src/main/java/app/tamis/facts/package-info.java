/// What the tools told us: folders of facts are read, checked, kept, and rolled up into one row per
/// client and month. The only module that knows the engine (DuckDB).
///
/// In: a folder of CSV files, or other people's exports through a mapping. Out:
/// [app.tamis.measures.PortfolioMonths]. Start with [FactTable], the catalogue of what can be read,
/// then [Facts], the door.
///
/// Here are doors, and the words that they and the rooms behind them speak; the rooms, each a
/// package within, are nobody's business outside. In the order in which they build on each other:
/// `files`, `engine`, `csv`, `sheets`, `table`, `mapping`, `proposal`; `reading`, `rollup`,
/// `store`, `records`; and `intake`.
@NullMarked
@ApplicationModule(allowedDependencies = {"basics", "csv", "disk", "measures", "portfolio"})
package app.tamis.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
