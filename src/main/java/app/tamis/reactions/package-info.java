/// The phone rings: the caller test. Once a quarter each person who takes calls is shown every
/// client's name and taps what they feel when it lights up on the phone.
///
/// In: taps. Out: sums that count in the grade beside imported reactions, once the whole firm's
/// round is over and enough people are behind them. Start with [Rounds], the door to the rounds,
/// then [Reactions], the door to what came of them; [Taps] is the door to the one tap after a call,
/// which is kept as a round is. No method hands out who felt what; while a round runs its answers
/// lie in the book, and when it ends they are deleted. Pure rules: [Quarter], [Shuffling], [Round]
/// and when it ends, [Counting] and what is left of it, [Openness].
@NullMarked
@ApplicationModule(allowedDependencies = {"basics", "facts", "identity", "jobs", "trail"})
package app.tamis.reactions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
