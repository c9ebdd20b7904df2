/// A grade in words: why it is what it is, and what must be known beside it.
///
/// In: a [app.tamis.grading.ClientGrade] and the matrix that made it. Out: messages, as ends of
/// sentences that begin with the client's name, gathered in a [app.tamis.grading.Why]. Nothing is
/// worked out here that the grade doesn't hold. Start with [Explaining]; [WeighsMost] picks the one
/// line that a table has room for.
@NullMarked
package app.tamis.grading.why;

import org.jspecify.annotations.NullMarked;
