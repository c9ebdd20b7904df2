package app.tamis.outlook;

import app.tamis.basics.ClientId;
import app.tamis.basics.Problems;
import app.tamis.grading.Letter;
import app.tamis.grading.acts.Act;
import app.tamis.grading.acts.TimeUse;
import app.tamis.grading.acts.Wish;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/// What somebody asks, in a form that outlives names and imports: clients are numbers of the
/// register.
///
/// @param sold share of the freed hours that is sold
/// @param saved share that isn't paid for any more
/// @param rate for which an hour is sold; empty for the target rate
public record Question(
    List<Line> lines, double sold, double saved, OptionalDouble rate, int ramp, int months) {

  public static final Question NOTHING =
      new Question(
          List.of(), 0, 0, OptionalDouble.empty(), Refill.USUAL_RAMP, ExitLimits.USUAL_MONTHS);

  public Question {
    lines = List.copyOf(lines);
  }

  /// @param who a client's number, or a grade
  /// @param act the name of its kind
  /// @param value its number: a share, or a monthly fee
  public record Line(String who, String act, OptionalDouble value) {

    public Optional<Letter> grade() {
      return Arrays.stream(Letter.values()).filter(letter -> letter.name().equals(who)).findFirst();
    }

    /// Empty where it is none.
    public Optional<Integer> number() {
      return who.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(who)) : Optional.empty();
    }

    /// @throws Problems where its number can't be
    public Optional<Act> toAct() {
      return kind(act).flatMap(kind -> made(kind, value));
    }
  }

  public static Optional<Act.Kind> kind(String id) {
    return Arrays.stream(Act.Kind.values()).filter(kind -> kind.id().equals(id)).findFirst();
  }

  /// Whether an act of that kind has a number that must be said.
  public static boolean needsValue(Act.Kind kind) {
    return kind == Act.Kind.RAISE || kind == Act.Kind.MANAGED || kind == Act.Kind.HOURS;
  }

  private static Optional<Act> made(Act.Kind kind, OptionalDouble value) {
    if (needsValue(kind) && value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (kind) {
          case PART -> new Act.Part();
          case RAISE -> new Act.Raise(value.orElseThrow());
          case RAISE_TO_TARGET -> new Act.RaiseToTarget();
          case MANAGED -> Act.Managed.at(value.orElseThrow());
          case HOURS -> new Act.Hours(value.orElseThrow());
          case SURCHARGE -> new Act.Surcharge();
          case PAY_ON_TIME -> new Act.PayOnTime();
          case PAY_UP_FRONT -> new Act.PayUpFront();
          case USE_TICKETS -> new Act.UseTickets(value.orElse(Act.UseTickets.USUAL));
          case CALL_EARLY -> new Act.CallEarly(value.orElse(Act.CallEarly.USUAL));
        });
  }

  /// @param clients by number; whoever isn't there any more is left out
  public List<Wish> wishes(IntFunction<Optional<ClientId>> clients) {
    return lines.stream().flatMap(line -> wish(line, clients).stream()).toList();
  }

  private static Optional<Wish> wish(Line line, IntFunction<Optional<ClientId>> clients) {
    var act = line.toAct();
    return line.grade()
        .flatMap(grade -> act.map(one -> Wish.of(grade, one)))
        .or(() ->
            line.number()
                .flatMap(clients::apply)
                .flatMap(client -> act.map(one -> Wish.of(client, one))));
  }

  /// @throws Problems with all that is wrong with the shares and the rate
  public TimeUse use() {
    return new TimeUse(sold, saved, rate);
  }
}
