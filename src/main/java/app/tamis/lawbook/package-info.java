/// The tables of law as the firm has them: those that come with Tamis, with what an owner looked up
/// since laid over them.
///
/// In: a half-year's rate or another figure, with its source and the day on which it was looked up.
/// Out: the tables that all others read ([LawsInForce], the door). What came with Tamis is never
/// changed: taking a change back brings it again.
@NullMarked
@ApplicationModule(allowedDependencies = {"basics", "law", "trail"})
package app.tamis.lawbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
