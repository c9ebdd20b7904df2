/// The records behind a client's figures, read from the store as the rollup understood them.
///
/// In: [app.tamis.facts.AskedRecords]. Out: [app.tamis.facts.Recorded] rows. What is listed adds up
/// to the figures of the same months, since what a record is stands once, in the views of
/// [app.tamis.facts.rollup.RowViews]. Start with [ImportedRecords].
@NullMarked
package app.tamis.facts.records;

import org.jspecify.annotations.NullMarked;
