package app.tamis.handover;

import app.tamis.handover.Handover.Event;
import app.tamis.identity.Token;
import app.tamis.identity.Tokens;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to what is handed over in secret: it comes encrypted from a browser, is handed out once
/// to who holds the link, and is forgotten then. The key stands in the link behind a `#`, which no
/// browser sends anywhere.
@Component
@Transactional
public class Secrets {

  /// How long a link can be used.
  public static final Duration LIFE = Duration.ofDays(14);

  private static final int LONGEST = 100_000;

  /// A nonce and what was encrypted, each in base64url.
  private static final Pattern SEALED = Pattern.compile("[A-Za-z0-9_-]{16}\\.[A-Za-z0-9_-]{24,}");

  private final Tokens tokens;
  private final SecretBook book;
  private final HandoverBook handovers;
  private final Trail trail;
  private final Clock clock;

  Secrets(Tokens tokens, SecretBook book, HandoverBook handovers, Trail trail, Clock clock) {
    this.tokens = tokens;
    this.book = book;
    this.handovers = handovers;
    this.trail = trail;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Secret> list(UUID handover) {
    return book.list(handover);
  }

  /// Keeps one.
  ///
  /// @param sealed as [#open] gives it back
  /// @return what stands in its link before the key; empty where it isn't encrypted, or too long
  public Optional<Token> keep(Handover handover, String what, String sealed, Signature by) {
    if (sealed.length() > LONGEST || !SEALED.matcher(sealed).matches()) {
      return Optional.empty();
    }
    var token = tokens.make();
    var now = clock.instant();
    book.add(handover.id(), token, what, sealed, by.name(), now, now.plus(LIFE));
    handovers.happened(handover.id(), new Event("secret-made", now, by.name(), by.address(), what));
    trail.record(by, "trail.handover.secret-made", handover.name(), what);
    return Optional.of(token);
  }

  /// What a link leads to; empty where there never was such a one.
  @Transactional(readOnly = true)
  public Optional<Secret> find(Token token) {
    return book.find(token).map(SecretBook.Row::secret);
  }

  /// Hands it out, once.
  ///
  /// @param from the address that asks
  public Optional<String> open(Token token, String from) {
    var now = clock.instant();
    return book.find(token)
        .flatMap(row ->
            book.open(row.id(), from, now)
                .map(sealed -> {
                  handovers.happened(
                      row.handover(), new Event("secret-opened", now, "", from, row.what()));
                  trail.record(
                      new Signature(Optional.empty(), "", from),
                      "trail.handover.secret-opened",
                      row.what());
                  return sealed;
                }));
  }

  /// Forgets one that wasn't opened: its link is good for nothing any more.
  public void forget(Handover handover, UUID secret, Signature by) {
    book.forget(handover.id(), secret, clock.instant());
    trail.record(by, "trail.handover.secret-forgotten", handover.name());
  }
}
