/// From a folder on the disk to checked rows in the engine.
///
/// In: a folder, as it lies there. Out: the tables of the schema `incoming`, a
/// [app.tamis.facts.Reject] for each fault in a row, and names that lead to no client ([Matching]).
/// Start with [OpenedFolder], which gathers all that is wrong with the files before a row is read,
/// then [Incoming], which reads the rows; [Explanation] says of a faulty row what is wrong with it.
@NullMarked
package app.tamis.facts.reading;

import org.jspecify.annotations.NullMarked;
