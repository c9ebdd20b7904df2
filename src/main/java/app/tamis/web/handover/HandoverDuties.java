package app.tamis.web.handover;

import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.handover.Handover;
import app.tamis.handover.Handovers;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.web.page.PortfolioZone;
import app.tamis.worklist.DutySource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Handovers that aren't accepted when the last day comes, or were accepted with exceptions.
@Component
final class HandoverDuties implements DutySource {

  /// So long before the last day somebody rings.
  private static final int DAYS_BEFORE = 7;

  /// So long exceptions are called to mind.
  private static final int DAYS_AFTER = 14;

  private final Handovers handovers;
  private final PortfolioZone clocks;

  HandoverDuties(Handovers handovers, PortfolioZone clocks) {
    this.handovers = handovers;
    this.clocks = clocks;
  }

  @Override
  public List<Duty> list(Person reader) {
    return reader.may(Right.AGREEMENTS) && reader.may(Right.MONEY)
        ? handovers.list().stream().flatMap(one -> duty(one, clocks.today()).stream()).toList()
        : List.of();
  }

  private static Optional<Duty> duty(Handover handover, LocalDate today) {
    if (handover.acceptance().isPresent()) {
      return handover
          .acceptance()
          .filter(one -> !one.exceptions().isEmpty())
          .filter(one -> !one.on().plusDays(DAYS_AFTER).isBefore(today))
          .map(one ->
              duty(
                  handover,
                  Message.of("handover.duty.exceptions", handover.name()),
                  "handover.duty.exceptions.act",
                  one.on()));
    }
    return handover
        .lastDay()
        .filter(last -> !today.isBefore(last.minusDays(DAYS_BEFORE)))
        .map(last ->
            duty(
                handover,
                Message.of("handover.duty.open", handover.name(), last),
                "handover.duty.open.act",
                last));
  }

  private static Duty duty(Handover handover, Message what, String act, LocalDate since) {
    return new Duty(
        what,
        Message.of(act),
        HandoverPath.of(handover),
        Whose.whoMay(Right.AGREEMENTS, Right.MONEY),
        Weight.MIDDLING,
        since,
        Optional.empty());
  }
}
