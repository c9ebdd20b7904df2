/// The store: facts files, one of which is in force, and their tables.
///
/// In: a folder that was read. Out: a new facts file beside the last, named in `CURRENT` once it is
/// whole; readers of the file in force ([StoreAccess], opened each time or kept open). A [Merge]
/// puts what came in among what is kept, a [DryRun] does so on a copy, a [Takeover] brings what an
/// earlier version kept to the form of this one. Start with [FactsStore].
@NullMarked
package app.tamis.facts.store;

import org.jspecify.annotations.NullMarked;
