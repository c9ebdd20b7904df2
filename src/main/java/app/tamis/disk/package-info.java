/// Files that are ours alone and whole, whatever happens while they are written.
///
/// In: a place and a content. Out: a file that nobody else may read, there as it was before or as
/// it is to be. Start with [PrivateFile].
@NullMarked
@ApplicationModule(allowedDependencies = {})
package app.tamis.disk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
