/// What is to be done this week, by whom.
///
/// In: the duties that other modules and pages know of, each a [DutySource]. Out: one list a
/// person, the worst and the soonest first. Start with [WorkList], the door; [Urgency] is the order
/// and pure. Nothing is kept here: a duty goes when its reason does.
@NullMarked
@ApplicationModule(allowedDependencies = {"basics", "identity"})
package app.tamis.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
