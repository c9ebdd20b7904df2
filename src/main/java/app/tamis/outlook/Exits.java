package app.tamis.outlook;

import app.tamis.basics.ClientId;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to exits: what they must keep, the owner's word, and what was moved by hand.
@Component
@Transactional
public class Exits {

  private final ExitBook book;
  private final Trail trail;
  private final Clock clock;

  Exits(ExitBook book, Trail trail, Clock clock) {
    this.book = book;
    this.trail = trail;
    this.clock = clock;
  }

  /// Empty until somebody kept any.
  @Transactional(readOnly = true)
  public Optional<ExitTerms> terms() {
    return book.terms();
  }

  public void keep(ExitTerms terms, Signature by) {
    book.add(terms, by.name(), clock.instant());
    trail.record(by, "trail.exits.terms");
  }

  /// What counts, of each client and kind at most one.
  @Transactional(readOnly = true)
  public List<ExitSaid> sayings() {
    return book.sayings();
  }

  /// @param said empty to take back what was said before
  public void say(ClientId client, String name, ExitSaid.Kind kind, String said, Signature by) {
    book.say(client, kind, said.strip(), by.name(), clock.instant());
    var deed = "trail.exits." + kind.code() + (said.isBlank() ? "-back" : "");
    trail.record(by, deed, name, said.strip());
  }

  @Transactional(readOnly = true)
  public List<KeptTie> ties() {
    return book.ties();
  }

  /// @param names of those tied, for the trail
  public void tie(Tie tie, String names, Signature by) {
    book.tie(tie, by.name(), clock.instant());
    trail.record(by, "trail.exits.tied", names);
  }

  public void untie(UUID tie, Signature by) {
    book.untie(tie);
    trail.record(by, "trail.exits.untied");
  }
}
