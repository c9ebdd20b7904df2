/// The phone rings: the caller test. Once a quarter each person who takes calls is shown every
/// client's name and taps what they feel when it lights up on the phone.
///
/// In: taps. Out: rows that count in the grade beside imported reactions, and means that give
/// nobody away. Start with [Rounds], the door to the rounds, then [Reactions], the door to what
/// came of them. Nobody sees another's answer: no method hands out who felt what. Pure rules:
/// [Quarter], [Shuffling], [Round], [Shown].
@NullMarked
@ApplicationModule(allowedDependencies = {"basics", "identity"})
package app.tamis.caller;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
