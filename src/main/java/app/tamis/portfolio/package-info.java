/// Whose facts these are: the firm's settings, its clients, their names and how other systems spell
/// them.
///
/// Start with `Portfolio`, the settings, and [Clients], the register: a number for each client that
/// the book speaks of. Their doors are [SettingsVersions] and [ClientRegister].
@NullMarked
@ApplicationModule(allowedDependencies = {"basics", "trail"})
package app.tamis.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
