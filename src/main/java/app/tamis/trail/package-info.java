/// The trail: who saw and did what.
///
/// In: deeds, in the transaction that does them, each with the [Signature] of who did it. Out: what
/// was done, newest first. It can be added to and read, and never changed. Start with [Trail].
@NullMarked
@ApplicationModule(allowedDependencies = "basics")
package app.tamis.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
