package app.tamis.web.settings;

import app.tamis.basics.Problems;
import app.tamis.portfolio.Portfolio;
import app.tamis.portfolio.SettingsVersion;
import app.tamis.web.page.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who changed which settings when, in words.
record SettingsHistory(Moments moments, List<SettingsVersion> versions) {

  /// Newest first.
  ///
  /// @param shown the number of the version that is looked at
  List<SettingsView.Past> past(int shown) {
    var past = new ArrayList<SettingsView.Past>();
    for (int i = 0; i < versions.size(); i++) {
      var before = i + 1 < versions.size() ? Optional.of(versions.get(i + 1)) : noVersion();
      past.add(past(versions.get(i), before, i == 0, shown));
    }
    return past;
  }

  private static Optional<SettingsVersion> noVersion() {
    return Optional.empty();
  }

  private SettingsView.Past past(
      SettingsVersion version, Optional<SettingsVersion> before, boolean inForce, int shown) {
    return new SettingsView.Past(
        version.number(),
        changes(version, before),
        version.by().isEmpty() ? say("import.past.console") : version.by(),
        moments.minute(version.at()),
        inForce,
        version.number() == shown,
        read(version).isPresent());
  }

  private List<String> changes(SettingsVersion version, Optional<SettingsVersion> before) {
    var said = new ArrayList<String>();
    if (version.again().isPresent()) {
      said.add(say("settings.history.again", version.again().getAsInt()));
    }
    if (before.isEmpty()) {
      said.add(say("settings.history.first"));
      return said;
    }
    var now = read(version);
    var then = before.flatMap(SettingsHistory::read);
    if (now.isEmpty() || then.isEmpty()) {
      said.add(say("settings.history.unreadable"));
      return said;
    }
    SettingsForm.changes(then.get(), now.get(), List.of(), List.of()).stream()
        .map(change -> say(change.said(), change.before(), change.after(), change.of()))
        .forEach(said::add);
    if (said.isEmpty()) {
      said.add(say("settings.history.same"));
    }
    return said;
  }

  /// Empty where today's Tamis doesn't understand it any more.
  static Optional<Portfolio> read(SettingsVersion version) {
    try {
      return Optional.of(version.text().portfolio());
    } catch (Problems unreadable) {
      return Optional.empty();
    }
  }

  private String say(String key, Object... arguments) {
    return moments.words().say(key, arguments);
  }
}
