package app.tamis.prices;

import app.tamis.basics.Message;
import app.tamis.law.PriceClause;
import app.tamis.law.PriceIndex;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// The first day on which a new price may hold, and by what.
///
/// @param day by the clause, or the one that is proposed
public record FirstDay(LocalDate day, Basis basis) {

  /// Clauses have new prices told one month ahead; no month is longer.
  static final int TOLD_DAYS = 31;

  /// What makes it hold.
  public enum Basis {
    /// The clause that was signed lets prices rise so.
    CLAUSE,

    /// No clause says anything of prices: it is an offer.
    NO_CLAUSE,

    /// The clause allows less: it is an offer.
    ABOVE_CLAUSE,

    /// The clause ties prices to an index and nothing else: it is an offer.
    OTHER_THAN_INDEX;

    public Message message() {
      return Message.of("prices.basis." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  /// A price clause that was signed.
  ///
  /// @param most the share by which it lets prices rise in a year; empty where it names none
  /// @param index that prices follow, and nothing else; empty where they follow none
  record Clause(PriceClause dates, OptionalDouble most, Optional<PriceIndex> index) {}

  /// @param told the day on which the client has the letter
  /// @param wanted no day before this one
  static FirstDay of(
      Optional<Clause> clause, Rule rule, double share, LocalDate told, LocalDate wanted) {
    if (clause.isEmpty()) {
      return new FirstDay(wanted, Basis.NO_CLAUSE);
    }
    if (clause.get().index().isPresent() && !follows(rule, clause.get().index().get())) {
      return new FirstDay(wanted, Basis.OTHER_THAN_INDEX);
    }
    if (clause.get().most().isPresent() && share > clause.get().most().getAsDouble() + 1e-9) {
      return new FirstDay(wanted, Basis.ABOVE_CLAUSE);
    }
    return new FirstDay(
        clause
            .get()
            .dates()
            .risesAfter(told)
            .dropWhile(day -> day.isBefore(wanted))
            .findFirst()
            .orElseThrow(),
        Basis.CLAUSE);
  }

  private static boolean follows(Rule rule, PriceIndex index) {
    return rule instanceof Rule.Index(var wanted, _, _) && wanted == index;
  }

  /// Whether a letter of that day still tells it in time.
  boolean isInTime(LocalDate told) {
    return !day.isBefore(isByClause() ? told.plusDays(TOLD_DAYS) : told);
  }

  /// Whether it holds without the client's signature.
  public boolean isByClause() {
    return basis == Basis.CLAUSE;
  }
}
