package app.tamis.web.reviews;

import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.reviews.Countersigning;
import app.tamis.reviews.Refusal;
import app.tamis.web.page.PortfolioZone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// How refusals stand that clients were asked to countersign. Pages that show advice say it beside
/// it.
@Component
public final class RefusalWords {

  private final Countersigning refusals;
  private final PortfolioZone clocks;
  private final Clock clock;

  RefusalWords(Countersigning refusals, PortfolioZone clocks, Clock clock) {
    this.refusals = refusals;
    this.clocks = clocks;
    this.clock = clock;
  }

  /// The last of each piece of advice, in a sentence.
  public Map<UUID, String> of(ClientId client, Words words) {
    return refusals.list(client).stream()
        .collect(
            Collectors.toMap(Refusal::advice, one -> stands(one, words), (newer, older) -> newer));
  }

  /// Where one is asked for.
  public static String path(int client, UUID advice) {
    return ReviewsPath.refusal(client, advice);
  }

  Optional<Refusal> last(ClientId client, UUID advice) {
    return refusals.list(client).stream().filter(one -> one.advice().equals(advice)).findFirst();
  }

  String stands(Refusal one, Words words) {
    var key = "reviews.refusal.stands.";
    if (one.answered().isPresent()) {
      var answered = one.answered().get();
      boolean says = answered.answer() == Refusal.Answer.OBJECTED && !answered.words().isEmpty();
      return words.say(
          key + answered.answer().code() + (says ? ".words" : ""),
          day(answered.at()),
          answered.name(),
          answered.words());
    }
    if (one.withdrawn()) {
      return words.say(key + "withdrawn", day(one.askedAt()));
    }
    return words.say(
        key + (one.isOpen(clock.instant()) ? "asked" : "over"),
        day(one.askedAt()),
        one.asked().name());
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clocks.zone());
  }
}
