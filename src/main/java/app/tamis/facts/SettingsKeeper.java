package app.tamis.facts;

import app.tamis.portfolio.SettingsText;
import java.time.Instant;
import java.util.Optional;

/// Where settings are kept that outlive imports. With one, a `portfolio.yaml` is but what the first
/// import begins with; without, as on a command line that never met a server, the last one holds.
interface SettingsKeeper {

  SettingsKeeper NONE =
      new SettingsKeeper() {
        @Override
        public boolean keeps() {
          return false;
        }

        @Override
        public Optional<SettingsText> inForce() {
          return Optional.empty();
        }

        @Override
        public void keepFirst(SettingsText brought, String by, Instant at) {}
      };

  /// Whether settings are kept at all.
  boolean keeps();

  /// Empty where none were kept yet.
  Optional<SettingsText> inForce();

  /// Keeps the first, before the facts that brought them are in force; does nothing where some are
  /// kept.
  ///
  /// @param by whose import it is; empty for the console
  void keepFirst(SettingsText brought, String by, Instant at);
}
