/// Parting well. So far the one case that waits for no plan: a client refused what it owed under a
/// clause that it had signed.
///
/// In: the refused commitment, the signed agreement, the law that governs it. Out: a formal notice
/// that names the clause, the day to comply by and the consequence, and, if that day passes unmet,
/// a letter that ends the agreement and says why. Nothing leaves but by a person's word, and the
/// handover starts whatever is open. Start with [Breaches], the door; [BreachLetters] has the
/// words.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "agreements",
      "basics",
      "documents",
      "facts",
      "law",
      "lawbook",
      "portfolio",
      "post",
      "trail"
    })
package app.tamis.parting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
