package app.tamis.web.signin;

import app.tamis.identity.ConsoleLinks;
import app.tamis.identity.Newcomer;
import app.tamis.identity.Token;
import app.tamis.web.ServerSettings;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The link that is printed on the console at the start.
@Component
public final class FirstLink {

  private static final Newcomer VISITOR = new Newcomer("Demo", "demo@tamis.invalid", "", "en");

  private final ConsoleLinks links;
  private final ServerSettings settings;

  FirstLink(ConsoleLinks links, ServerSettings settings) {
    this.links = links;
    this.settings = settings;
  }

  /// Empty where somebody can sign in, and has a password to do it with.
  public Optional<Token> make() {
    if (settings.demo()) {
      return Optional.of(links.forDemo(VISITOR));
    }
    return settings.resetOwner()
        ? links.forNewPassword().or(links::forFirstOwner)
        : links.forFirstOwner();
  }

  /// Of a portfolio beside the first. Empty where somebody belongs to it.
  public Optional<Token> ofOther() {
    return links.forFirstOwner();
  }
}
