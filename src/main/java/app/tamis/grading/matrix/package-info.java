/// The matrix as a document: YAML that people write, read with every fault named at its place.
///
/// In: a document's name and text. Out: a [app.tamis.grading.Matrix]. Nothing here says what a rule
/// does, only which there are and within which bounds their numbers lie. `Matrices` is its door;
/// start with [MatrixReader]; [FirstMatrixReader] still reads the form of the first rules, by which
/// gradings in the book were made.
@NullMarked
package app.tamis.grading.matrix;

import org.jspecify.annotations.NullMarked;
