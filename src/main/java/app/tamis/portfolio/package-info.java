/// Whose facts these are: the firm's settings, its clients' names and how other systems spell them.
///
/// Start with `Portfolio`.
@NullMarked
@ApplicationModule(allowedDependencies = "basics")
package app.tamis.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
