package app.tamis.web.settings;

import app.tamis.identity.Actor;
import app.tamis.identity.Audit;
import app.tamis.portfolio.SettingsText;
import app.tamis.portfolio.SettingsVersions;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps changed settings and what stands of them on the trail, both or neither.
@Component
@Transactional
class SettingsDeed {

  private final SettingsVersions versions;
  private final Audit audit;

  SettingsDeed(SettingsVersions versions, Audit audit) {
    this.versions = versions;
    this.audit = audit;
  }

  /// @param earlier the version that is put in force again
  void keep(
      SettingsText settings,
      OptionalInt earlier,
      List<SettingsForm.Change> changes,
      UUID person,
      Actor by) {
    if (earlier.isPresent()) {
      versions.putInForce(earlier.getAsInt(), person, by.name());
    } else {
      versions.keep(settings, person, by.name());
    }
    for (var each : changes) {
      audit.record(by, each.said(), each.before(), each.after(), each.of());
    }
  }
}
