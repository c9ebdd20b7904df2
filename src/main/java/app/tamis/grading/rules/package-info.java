/// The rules of grading: what a matrix makes of a client's measures.
///
/// In: a [app.tamis.grading.Matrix], a portfolio's window, what people decided. Out: a
/// [app.tamis.grading.ClientGrade]. Start with [ClientGrading], which tells the rules in their
/// order: [Scoring] makes points and scores, [Capping] finds which caps hold, [Ruling] is half a
/// screen and the whole verdict ([Limiting], the grid, [Falling]), [Jackknife] the range.
/// [Discreet] grades for who isn't to know what the team feels.
@NullMarked
package app.tamis.grading.rules;

import org.jspecify.annotations.NullMarked;
