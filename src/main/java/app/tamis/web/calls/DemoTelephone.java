package app.tamis.web.calls;

import app.tamis.disk.PrivateFile;
import app.tamis.identity.People;
import app.tamis.identity.ProgramToken;
import app.tamis.identity.ProgramTokens;
import app.tamis.identity.TokenScope;
import app.tamis.web.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Lets `tamis ring` in where somebody only looks at the demo: a token that lies in a file beside
/// it, for whoever started it.
@Component
public final class DemoTelephone {

  private static final String NAME = "tamis ring";
  private static final String FILE = "ring.token";
  private static final int DAYS = 1;

  private final ProgramTokens tokens;
  private final People people;
  private final ServerSettings settings;

  DemoTelephone(ProgramTokens tokens, People people, ServerSettings settings) {
    this.tokens = tokens;
    this.people = people;
    this.settings = settings;
  }

  /// Does nothing anywhere else. Those of earlier starts are let in no more.
  public void introduce() {
    var owner = people.list().stream().findFirst();
    if (!settings.demo() || owner.isEmpty()) {
      return;
    }
    var by = owner.get().signature("");
    tokens.list().stream()
        .filter(token -> token.name().equals(NAME))
        .map(ProgramToken::id)
        .forEach(token -> tokens.revoke(token, by));
    var token = tokens.make(NAME, Set.of(TokenScope.CALLS), DAYS, by);
    try {
      PrivateFile.write(settings.data().resolve(FILE), token.value() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
