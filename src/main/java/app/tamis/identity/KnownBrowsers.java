package app.tamis.identity;

import java.time.Clock;
import org.springframework.stereotype.Component;

/// The door to browsers that somebody signed in with before, and may do so again while strangers
/// are made to wait.
@Component
public final class KnownBrowsers {

  private final Everywhere everywhere;
  private final BrowserBook browsers;
  private final Clock clock;

  KnownBrowsers(Everywhere everywhere, BrowserBook browsers, Clock clock) {
    this.everywhere = everywhere;
    this.browsers = browsers;
    this.clock = clock;
  }

  /// Remembers that a person signed in.
  ///
  /// @return what the browser must show from now on; always a new one, so that nobody knows it who
  ///   knew the last
  public Token remember(Person person, Visitor visitor) {
    var token = Token.random();
    visitor.browser().ifPresent(before -> everywhere.each(() -> browsers.rename(before, token)));
    return everywhere.here(() -> {
      browsers.add(token, person.id(), clock.instant());
      browsers.prune(person.id(), clock.instant());
      return token;
    });
  }
}
