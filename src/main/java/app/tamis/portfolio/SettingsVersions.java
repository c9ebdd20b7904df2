package app.tamis.portfolio;

import app.tamis.basics.Problems;
import app.tamis.trail.Signature;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to the settings by which this firm works and has worked. Each change makes a new
/// version; versions are never changed or deleted, and the last is in force. The first are those
/// that came with facts, before the book kept any.
@Component
@Transactional
public class SettingsVersions {

  private final SettingsBook book;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  SettingsVersions(SettingsBook book, Clock clock, ApplicationEventPublisher events) {
    this.book = book;
    this.clock = clock;
    this.events = events;
  }

  /// Empty as long as no facts came in.
  @Transactional(readOnly = true)
  public Optional<SettingsVersion> inForce() {
    return book.inForce();
  }

  /// Newest first.
  @Transactional(readOnly = true)
  public List<SettingsVersion> list() {
    return book.list();
  }

  @Transactional(readOnly = true)
  public Optional<SettingsVersion> find(int number) {
    return book.find(number);
  }

  /// Takes settings that came with facts for the first versions, unless there are some.
  ///
  /// @param brought oldest first
  public void keepFirst(List<BroughtSettings> brought) {
    book.lock();
    if (book.inForce().isPresent()) {
      return;
    }
    for (var each : brought) {
      add(each.text(), OptionalInt.empty(), Optional.empty(), each.by(), each.at());
    }
  }

  /// Keeps settings as a new version, which is in force from then on. What is in force already
  /// makes no new version.
  ///
  /// @throws Problems with every fault of the document
  public SettingsVersion keep(SettingsText text, Signature by) {
    return keep(text, OptionalInt.empty(), by);
  }

  /// Puts a version that was kept earlier in force again, as a new one.
  ///
  /// @return empty where there is no such version
  public Optional<SettingsVersion> putInForce(int number, Signature by) {
    return find(number).map(earlier -> keep(earlier.text(), OptionalInt.of(number), by));
  }

  private SettingsVersion keep(SettingsText text, OptionalInt again, Signature by) {
    text.portfolio();
    book.lock();
    return book.inForce()
        .filter(now -> now.text().equals(text))
        .orElseGet(() -> add(text, again, by.person(), by.name(), clock.instant()));
  }

  private SettingsVersion add(
      SettingsText text, OptionalInt again, Optional<UUID> by, String byName, Instant at) {
    int number = book.inForce().map(SettingsVersion::number).orElse(0) + 1;
    var version = new SettingsVersion(number, text, again, byName, at);
    book.add(version, by);
    events.publishEvent(new SettingsPutInForce(number));
    return version;
  }
}
