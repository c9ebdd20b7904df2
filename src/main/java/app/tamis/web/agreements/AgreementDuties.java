package app.tamis.web.agreements;

import app.tamis.agreements.Agreement;
import app.tamis.agreements.Agreement.Origin;
import app.tamis.agreements.AgreementState;
import app.tamis.agreements.Agreements;
import app.tamis.agreements.TermDates;
import app.tamis.agreements.clauses.Clauses;
import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.web.page.PortfolioZone;
import app.tamis.worklist.DutySource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What agreements ask for: one that was declined or whose link ran out, a question that was asked,
/// a renewal and a review of prices whose time comes.
@Component
final class AgreementDuties implements DutySource {

  /// So long it is of use to know that a client declined.
  private static final int TOLD_DAYS = 60;

  private final Agreements agreements;
  private final PortfolioZone clocks;

  AgreementDuties(Agreements agreements, PortfolioZone clocks) {
    this.agreements = agreements;
    this.clocks = clocks;
  }

  @Override
  public List<Duty> list(Person reader) {
    if (!reader.may(Right.AGREEMENTS)) {
      return List.of();
    }
    var today = clocks.today();
    var all = agreements.list();
    return all.stream()
        .filter(one -> all.stream().noneMatch(other -> replaces(other, one)))
        .flatMap(one -> duties(one, today))
        .toList();
  }

  private static boolean replaces(Agreement other, Agreement one) {
    return other.replaces().equals(Optional.of(one.id()));
  }

  private Stream<Duty> duties(Agreement one, LocalDate today) {
    return switch (one.state()) {
      case AgreementState.Declined(_, _, var at) -> fresh("declined", one, at, today);
      case AgreementState.Expired(var at) -> fresh("expired", one, at, today);
      case AgreementState.Signed _ -> dates(one, today);
      case AgreementState.Drafted _, AgreementState.Sent _, AgreementState.Withdrawn _ ->
          Stream.empty();
    };
  }

  private Stream<Duty> fresh(String what, Agreement one, Instant at, LocalDate today) {
    var day = LocalDate.ofInstant(at, clocks.zone());
    return day.plusDays(TOLD_DAYS).isBefore(today)
        ? Stream.empty()
        : Stream.of(duty(what, one, day, Weight.MIDDLING, Optional.of(day.plusDays(TOLD_DAYS))));
  }

  private Stream<Duty> dates(Agreement one, LocalDate today) {
    if (one.endsOn().isPresent() && one.origin() == Origin.MADE) {
      return Stream.empty();
    }
    var dates = new TermDates(one.draft(), Clauses.shipped());
    var notice =
        dates
            .noticeDay(today)
            .filter(day -> !day.minusDays(TermDates.AHEAD).isAfter(today))
            .map(day -> duty("renewal", one, day, Weight.MIDDLING, Optional.of(day)));
    var review =
        dates
            .review(today)
            .filter(day -> !day.minusDays(TermDates.AHEAD).isAfter(today))
            .map(day -> duty("review", one, day, Weight.MIDDLING, Optional.of(day)));
    return Stream.of(notice, review).flatMap(Optional::stream);
  }

  private static Duty duty(
      String what, Agreement one, LocalDate day, Weight weight, Optional<LocalDate> until) {
    return new Duty(
        Message.of("agreements.duty." + what, one.draft().client().name(), day),
        Message.of("agreements.duty.act"),
        AgreementPath.of(one.id()),
        Whose.whoMay(Right.AGREEMENTS),
        weight,
        until.map(last -> last.minusDays(TermDates.AHEAD)).orElse(day),
        until);
  }
}
