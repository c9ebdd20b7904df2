/// Parting well: a case from the proposal to the last day and what was learnt, and the one case
/// that waits for no plan, where a client refused what it owed under a clause that it had signed.
///
/// In: the grade in force, the lifts that were tried, what was signed, what is owed, the law that
/// governs. Out: a [PartingCase] that somebody decides and that goes on by itself on its last day;
/// steps with a person and a day; one letter with one date, which nothing leaves without and no
/// check lets go too early; and, after a refusal, a formal notice and the letter that ends it.
/// Nothing leaves but by a person's word, and the handover starts whatever is open: what is owed
/// stands in one sentence of the letter and in no rule. Start with [Partings], the door;
/// [PartingLetters] and [Breaches] are those of the letters, [Proofs] that of papers that prove
/// that they arrived. Pure rules: [MayPart], [PartingState], [ToEnd], [PartingLetter],
/// [LetterChecks], [WinBack].
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "agreements",
      "basics",
      "book",
      "documents",
      "facts",
      "gradebook",
      "grading",
      "law",
      "lawbook",
      "lift",
      "measures",
      "portfolio",
      "post",
      "trail"
    })
package app.tamis.parting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
