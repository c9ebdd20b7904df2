/// A warehouse: what figures are made of, of many portfolios, as Parquet that other engines read
/// too.
///
/// In: facts stores, one a portfolio. Out: rows by table, bucket of portfolios and month, and, of a
/// bucket, an engine that finds all of them. Start with [Bucket], what is published of one, then
/// [Publishing]; [WarehouseTable] says what of each table is there. Nothing of another bucket is
/// touched, and what is published is put in force by one rename.
@NullMarked
package app.tamis.facts.warehouse;

import org.jspecify.annotations.NullMarked;
