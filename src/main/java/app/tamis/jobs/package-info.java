/// Work in the background that outlives a crash: an import, the settling of month ends, tidying up.
///
/// In: a [JobKind], which says what is done, and [Jobs#add], which says that it is to be done, in
/// the transaction of whatever gave rise to it. Out: the work, done for the portfolio that asked,
/// at least once; progress while it runs; and what failed for good, for a person to see. Start with
/// [Jobs], the door; [Runner] is what becomes of one job, [Pauses] after which pause it is tried
/// again, [Scheduling] the library that wakes it.
@NullMarked
@ApplicationModule(allowedDependencies = {"basics", "book", "clock"})
package app.tamis.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
