/// The phone rings: what telephone systems tell of calls, whose number it is, and the card that
/// says what should be at hand.
///
/// In: events of calls, in any order ([CallEvent]), facts in force, numbers that people attach.
/// Out: one [Card] a call for each person who is to see it, until they dismiss it; and what they
/// say after a call that counts in a grade. Start with [Calls], the door to what is told, then
/// [Cards], the door to what is shown, and [Lines], the door to whose phone is which. Pure rules:
/// [CallEntries], [CallerNumber], [CallerIndex], [Recipients].
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "agreements",
      "basics",
      "book",
      "clock",
      "facts",
      "identity",
      "jobs",
      "portfolio",
      "reactions",
      "trail"
    })
package app.tamis.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
