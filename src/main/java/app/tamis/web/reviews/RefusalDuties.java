package app.tamis.web.reviews;

import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.reviews.Advice;
import app.tamis.reviews.Countersigning;
import app.tamis.reviews.GivenAdvice;
import app.tamis.reviews.Refusal;
import app.tamis.reviews.Response;
import app.tamis.web.page.PortfolioZone;
import app.tamis.worklist.DutySource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// A client that says a refusal isn't so, and an offer that ends: it is to be asked again.
@Component
final class RefusalDuties implements DutySource {

  private static final int TOLD_DAYS = 60;
  private static final int SOON_DAYS = 7;

  private final Countersigning refusals;
  private final GivenAdvice advice;
  private final ClientRegister register;
  private final PortfolioZone clocks;

  RefusalDuties(
      Countersigning refusals, GivenAdvice advice, ClientRegister register, PortfolioZone clocks) {
    this.refusals = refusals;
    this.advice = advice;
    this.register = register;
    this.clocks = clocks;
  }

  @Override
  public List<Duty> list(Person reader) {
    if (!reader.may(Right.AGREEMENTS)) {
      return List.of();
    }
    var all = refusals.list();
    if (all.isEmpty()) {
      return List.of();
    }
    var known = register.list();
    return all.stream()
        .filter(one -> isLast(one, all) && !one.withdrawn())
        .flatMap(one -> known.find(one.client()).stream().flatMap(client -> duty(one, client)))
        .toList();
  }

  /// The newest stand first.
  private static boolean isLast(Refusal one, List<Refusal> all) {
    return all.stream()
        .filter(other -> other.advice().equals(one.advice()))
        .findFirst()
        .filter(one::equals)
        .isPresent();
  }

  private Stream<Duty> duty(Refusal one, Client client) {
    var today = clocks.today();
    var objected =
        one.answered()
            .filter(answered -> answered.answer() == Refusal.Answer.OBJECTED)
            .map(answered -> LocalDate.ofInstant(answered.at(), clocks.zone()));
    if (objected.isPresent()) {
      return objected.get().plusDays(TOLD_DAYS).isBefore(today)
          ? Stream.empty()
          : Stream.of(duty("objected", one, client, objected.get(), TOLD_DAYS));
    }
    var soon = one.terms().standsUntil().minusDays(SOON_DAYS);
    boolean ends =
        !today.isBefore(soon) && !today.isAfter(one.terms().standsUntil().plusDays(TOLD_DAYS));
    return ends && isStillRefused(one)
        ? Stream.of(duty("ask-again", one, client, soon, SOON_DAYS + TOLD_DAYS))
        : Stream.empty();
  }

  private boolean isStillRefused(Refusal one) {
    return advice.list(one.client()).stream()
        .filter(given -> given.id().equals(one.advice()))
        .map(Advice::answer)
        .flatMap(Optional::stream)
        .anyMatch(met -> met.response() == Response.REFUSED);
  }

  private static Duty duty(String what, Refusal one, Client client, LocalDate since, int days) {
    return new Duty(
        Message.of("reviews.duty." + what, client.name(), one.terms().title()),
        Message.of("reviews.duty." + what + ".act"),
        ReviewsPath.refusal(client.number(), one.advice()),
        Whose.whoMay(Right.AGREEMENTS),
        Weight.MIDDLING,
        since,
        Optional.of(since.plusDays(days)));
  }
}
