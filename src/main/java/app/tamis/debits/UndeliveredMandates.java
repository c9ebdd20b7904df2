package app.tamis.debits;

import app.tamis.basics.Words;
import app.tamis.post.NotDelivered;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A link, a code or a copy that came to nobody is part of what happened to a mandate.
@Component
final class UndeliveredMandates {

  private static final Set<String> KINDS =
      Set.of(MandateLetters.LINK, MandateLetters.CODE, MandateLetters.COPY);

  private final MandateSignings signings;

  UndeliveredMandates(MandateSignings signings) {
    this.signings = signings;
  }

  @EventListener
  void on(NotDelivered letter) {
    if (KINDS.contains(letter.cause().kind())) {
      signings.notDelivered(
          letter.cause().about(), letter.address(), Words.in(Locale.UK).say(letter.why()));
    }
  }
}
