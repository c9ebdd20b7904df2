package app.tamis.web.settings;

import app.tamis.portfolio.SettingsText;
import app.tamis.portfolio.SettingsVersions;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps changed settings and what stands of them on the trail, both or neither.
@Component
@Transactional
class SettingsDeed {

  private final SettingsVersions versions;
  private final Trail trail;

  SettingsDeed(SettingsVersions versions, Trail trail) {
    this.versions = versions;
    this.trail = trail;
  }

  /// @param earlier the version that is put in force again
  void keep(
      SettingsText settings, OptionalInt earlier, List<SettingsForm.Change> changes, Signature by) {
    if (earlier.isPresent()) {
      versions.putInForce(earlier.getAsInt(), by);
    } else {
      versions.keep(settings, by);
    }
    for (var each : changes) {
      trail.record(by, each.said(), each.before(), each.after(), each.of());
    }
  }
}
