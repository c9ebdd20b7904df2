/// The engine, DuckDB, and the only words in which the other rooms speak to it.
///
/// In: SQL, and files under names that the engine takes for themselves alone ([EnginePath]). Out:
/// rows. Nothing else in Tamis opens a database file of facts or tells the engine of a file. Start
/// with [Engine].
///
/// [Trino] is another engine, a cluster for facts that outgrew one machine. Both answer [Queries],
/// in the same SQL and to the last digit; a [Lake] is tables that one writes and the other reads.
@NullMarked
package app.tamis.facts.engine;

import org.jspecify.annotations.NullMarked;
