package app.tamis.outlook;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.basics.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What months chosen by hand do to what was to be kept.
public record Beyond(ExitLimits limits, List<Tie> ties, YearMonth first, Currency currency) {

  public Beyond {
    ties = List.copyOf(ties);
  }

  /// Less is dust of arithmetic.
  private static final double DUST = 1e-6;

  /// Each month in which more leaves than may, the month in which most is missing, who would leave
  /// before they can or in a month that was to be kept free, and whose ties don't hold.
  public List<Message> of(
      ExitPlan plan, List<Candidate> candidates, Function<ClientId, String> names) {
    var said = new ArrayList<Message>();
    for (var month : plan.course()) {
      if (month.leaving() > limits.ceiling() + DUST) {
        said.add(
            Message.of(
                "exits.beyond.ceiling",
                month(month.number()),
                money(month.leaving() - limits.ceiling())));
      }
    }
    plan.course().stream()
        .filter(month -> month.fallen() > limits.allowance() + DUST)
        .reduce((one, other) -> other.fallen() > one.fallen() + DUST ? other : one)
        .ifPresent(month ->
            said.add(
                Message.of(
                    "exits.beyond.allowance",
                    month(month.number()),
                    money(month.fallen() - limits.allowance()))));
    for (var candidate : candidates) {
      plan.month(candidate.id())
          .filter(month -> month < candidate.earliest())
          .ifPresent(_ ->
              said.add(
                  Message.of(
                      "exits.beyond.early",
                      names.apply(candidate.id()),
                      month(candidate.earliest()))));
      plan.month(candidate.id())
          .filter(candidate.never()::contains)
          .ifPresent(month ->
              said.add(
                  Message.of("exits.beyond.season", names.apply(candidate.id()), month(month))));
    }
    for (var tie : ties) {
      var tied =
          candidates.stream().map(Candidate::id).filter(tie.clients()::contains).sorted().toList();
      said.addAll(
          switch (tie.kind()) {
            case TOGETHER -> apart(tied, plan, names);
            case APART -> tooClose(tied, plan, names);
          });
    }
    return said;
  }

  private static List<Message> apart(
      List<ClientId> tied, ExitPlan plan, Function<ClientId, String> names) {
    return tied.stream().map(plan::month).distinct().count() > 1
        ? List.of(
            Message.of(
                "exits.beyond.together", String.join(", ", tied.stream().map(names).toList())))
        : List.of();
  }

  /// Each two of them.
  private static List<Message> tooClose(
      List<ClientId> tied, ExitPlan plan, Function<ClientId, String> names) {
    var said = new ArrayList<Message>();
    for (int one = 0; one < tied.size(); one++) {
      for (int other = one + 1; other < tied.size(); other++) {
        if (areClose(plan.month(tied.get(one)), plan.month(tied.get(other)))) {
          said.add(
              Message.of(
                  "exits.beyond.apart", names.apply(tied.get(one)), names.apply(tied.get(other))));
        }
      }
    }
    return said;
  }

  private static boolean areClose(Optional<Integer> one, Optional<Integer> other) {
    return one.isPresent() && other.isPresent() && Tie.isTooClose(one.get(), other.get());
  }

  private YearMonth month(int number) {
    return first.plusMonths(number - 1L);
  }

  private Money money(double amount) {
    return new Money(amount, currency);
  }
}
