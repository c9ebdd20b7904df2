/// Rolls facts up into one row per client and month.
///
/// In: fact tables in the engine, of a store or just read, with what the book adds
/// ([StoreWithBook]). Out: [app.tamis.facts.PortfolioFacts]. The arithmetic is SQL, in the files
/// beside this room's name in the resources: each opens with the question that it answers. What a
/// record is, the files in `rows` say, for whoever counts records and whoever lists them
/// ([RowViews]). It is SQL that two engines take ([app.tamis.facts.engine.Queries]). Start with
/// [Rollup], which runs them, then [RollupReader], which reads what they made.
@NullMarked
package app.tamis.facts.rollup;

import org.jspecify.annotations.NullMarked;
