package app.tamis.web.caller;

import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.reactions.Openness;
import app.tamis.reactions.RoundState;
import app.tamis.reactions.Rounds;
import app.tamis.reactions.Sheet;
import app.tamis.worklist.DutySource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The caller test waits for a person who hasn't answered for every client, put off or not: nobody
/// can answer in their stead.
@Component
final class RoundDuties implements DutySource {

  private final Rounds rounds;
  private final CallerTestClients clients;

  RoundDuties(Rounds rounds, CallerTestClients clients) {
    this.rounds = rounds;
    this.clients = clients;
  }

  @Override
  public List<Duty> list(Person reader) {
    if (!reader.may(Right.RATING) || countsForNothing()) {
      return List.of();
    }
    var today = clients.find();
    var sheet = rounds.find(reader, today.callers(), today.zone());
    return sheet.callers().isEmpty() || sheet.isFinished()
        ? List.of()
        : duty(reader, sheet, today.zone()).stream().toList();
  }

  /// Because the owner has decided so, of the answers of few.
  private boolean countsForNothing() {
    return rounds.asksForOpenness() && rounds.openness() == Openness.CLOSED;
  }

  private static Optional<Duty> duty(Person reader, Sheet sheet, ZoneId zone) {
    return switch (sheet.round()) {
      case RoundState.Over _ -> Optional.empty();
      case RoundState.NotOpened(var quarter, var _) ->
          Optional.of(
              duty(
                  reader,
                  Message.of("caller.duty.not-opened", sheet.callers().size()),
                  Weight.LIGHT,
                  quarter.firstDay(),
                  Optional.empty()));
      case RoundState.Running(var round) -> {
        var end = day(round.latestEnd(), zone);
        yield Optional.of(
            duty(
                reader,
                Message.of("caller.duty.running", end, sheet.left()),
                Weight.MIDDLING,
                day(round.openedAt(), zone),
                Optional.of(end)));
      }
    };
  }

  private static Duty duty(
      Person reader, Message what, Weight weight, LocalDate since, Optional<LocalDate> until) {
    return new Duty(
        what,
        Message.of("caller.duty.act"),
        "/caller-test",
        new Whose.One(reader.id()),
        weight,
        since,
        until);
  }

  private static LocalDate day(Instant moment, ZoneId zone) {
    return LocalDate.ofInstant(moment, zone);
  }
}
