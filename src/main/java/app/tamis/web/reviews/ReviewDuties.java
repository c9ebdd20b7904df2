package app.tamis.web.reviews;

import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.portfolio.ClientRegister;
import app.tamis.portfolio.Clients;
import app.tamis.reviews.Cadence;
import app.tamis.reviews.Decision;
import app.tamis.reviews.Minutes;
import app.tamis.reviews.Review;
import app.tamis.reviews.Reviews;
import app.tamis.reviews.Talks;
import app.tamis.web.page.PortfolioZone;
import app.tamis.worklist.DutySource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What reviews ask for: one that is overdue, two missed in a row, one that is over and nobody said
/// how, minutes that haven't left, and what was decided.
@Component
final class ReviewDuties implements DutySource {

  /// So long minutes are still of use.
  private static final int MINUTES_DAYS = 30;

  private final Reviews reviews;
  private final Met met;
  private final Talks talks;
  private final Minutes minutes;
  private final PlanForm plans;
  private final ClientRegister register;
  private final PortfolioZone clocks;

  ReviewDuties(
      Reviews reviews,
      Met met,
      Talks talks,
      Minutes minutes,
      PlanForm plans,
      ClientRegister register,
      PortfolioZone clocks) {
    this.reviews = reviews;
    this.met = met;
    this.talks = talks;
    this.minutes = minutes;
    this.plans = plans;
    this.register = register;
    this.clocks = clocks;
  }

  @Override
  public List<Duty> list(Person reader) {
    if (!ReviewsSection.may(reader)) {
      return List.of();
    }
    var all = reviews.list();
    if (all.isEmpty()) {
      return List.of();
    }
    var known = register.list();
    var today = clocks.today();
    var sent = minutes.sent();
    return Stream.of(
            met(known, today),
            all.stream().flatMap(one -> after(one, sent, known, today)),
            decisions(all, known))
        .flatMap(duties -> duties)
        .toList();
  }

  private Stream<Duty> met(Clients known, LocalDate today) {
    var standings = met.list();
    long never =
        standings.stream()
            .filter(one -> one.due() instanceof Cadence.Due.First && one.ahead().isEmpty())
            .count();
    var first =
        never == 0
            ? Stream.<Duty>empty()
            : Stream.of(
                duty(
                    "never", ReviewsPath.ALL, all(), Weight.LIGHT, today, Optional.empty(), never));
    return Stream.concat(
        first, standings.stream().flatMap(one -> met(one, known.number(one.client()), today)));
  }

  private static Stream<Duty> met(Met.Standing one, int number, LocalDate today) {
    var path = ReviewsPath.of(number);
    if (one.isSign()) {
      return one.all().stream()
          .limit(1)
          .map(_ ->
              duty("missed", path, all(), Weight.MIDDLING, today, Optional.empty(), one.name()));
    }
    return one.due() instanceof Cadence.Due.Next next
            && next.isOverdue(today)
            && one.ahead().isEmpty()
        ? Stream.of(
            duty(
                "overdue",
                path,
                all(),
                Weight.LIGHT,
                next.on(),
                Optional.empty(),
                one.name(),
                Review.lastHeld(one.all()).orElse(today)))
        : Stream.empty();
  }

  private Stream<Duty> after(
      Review one, Map<UUID, Minutes.Sent> sent, Clients known, LocalDate today) {
    var client = known.find(one.client());
    var day = one.day(clocks.zone());
    if (client.isEmpty() || !day.isBefore(today)) {
      return Stream.empty();
    }
    var number = client.get().number();
    var name = client.get().name();
    if (one.state().isAhead()) {
      return Stream.of(
          duty(
              "became",
              ReviewsPath.of(number, one),
              whose(one.plan().person()),
              Weight.MIDDLING,
              day.plusDays(1),
              Optional.empty(),
              name,
              day));
    }
    var last = day.plusDays(MINUTES_DAYS);
    return one.heldOn().isEmpty() || sent.containsKey(one.id()) || last.isBefore(today)
        ? Stream.empty()
        : Stream.of(
            duty(
                "minutes",
                ReviewsPath.minutes(number, one),
                whose(one.plan().person()),
                Weight.MIDDLING,
                day.plusDays(1),
                Optional.of(last),
                name,
                day));
  }

  private Stream<Duty> decisions(List<Review> all, Clients known) {
    var byId = all.stream().collect(Collectors.toMap(Review::id, Function.identity()));
    return talks.decisions().stream()
        .filter(Decision::isOpen)
        .flatMap(one ->
            Optional.ofNullable(byId.get(one.review())).stream()
                .flatMap(review ->
                    known.find(review.client()).stream()
                        .map(client ->
                            duty(
                                "decision",
                                ReviewsPath.of(client.number(), review) + "#decisions",
                                whose(one.person()),
                                Weight.MIDDLING,
                                review.day(clocks.zone()),
                                Optional.of(one.dueOn()),
                                client.name(),
                                one.what()))));
  }

  /// Whoever was named, where they still may.
  private Whose whose(Optional<UUID> person) {
    return plans
        .person(person)
        .filter(ReviewsSection::may)
        .<Whose>map(one -> new Whose.One(one.id()))
        .orElseGet(ReviewDuties::all);
  }

  private static Whose all() {
    return Whose.whoMay(Right.AGREEMENTS, Right.MONEY, Right.GRADES);
  }

  private static Duty duty(
      String what,
      String path,
      Whose whose,
      Weight weight,
      LocalDate since,
      Optional<LocalDate> until,
      Object... about) {
    return new Duty(
        Message.of("reviews.duty." + what, about),
        Message.of("reviews.duty." + what + ".act"),
        path,
        whose,
        weight,
        since,
        until);
  }
}
