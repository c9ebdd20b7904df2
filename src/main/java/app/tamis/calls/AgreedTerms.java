package app.tamis.calls;

import app.tamis.agreements.Agreed;
import app.tamis.agreements.AgreedClauses;
import app.tamis.agreements.AgreedUpon;
import app.tamis.agreements.Commitment;
import app.tamis.agreements.Commitments;
import app.tamis.basics.ClientId;
import app.tamis.calls.Clause.Matter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/// What was signed, here or on paper, in the clause's own words; and where nothing was, what
/// contracts say that were imported.
@Component
final class AgreedTerms implements SignedTerms {

  private final ImportedTerms imported = new ImportedTerms();
  private final AgreedClauses clauses;
  private final Commitments commitments;

  AgreedTerms(AgreedClauses clauses, Commitments commitments) {
    this.clauses = clauses;
    this.commitments = commitments;
  }

  @Override
  public List<Clause> clauses(ClientId client, Now now) {
    var agreed = clauses.on(client, now.today());
    return imported.clauses(client, now).stream()
        .map(clause -> signed(agreed, clause.matter()).orElse(clause))
        .toList();
  }

  private static Optional<Clause> signed(AgreedUpon agreed, Matter matter) {
    return agreed
        .signed(id(matter))
        .map(clause ->
            new Clause(
                matter(agreed, matter),
                Optional.of(clause.heading() + ": " + clause.plain()),
                clause.origin() == Agreed.Origin.TYPED));
  }

  private static String id(Matter matter) {
    return switch (matter) {
      case Matter.AfterHours _ -> "out_of_hours";
      case Matter.PaymentFirst _ -> "payment";
      case Matter.ByTheHour _, Matter.Unsaid _ -> "call_out_fee";
      case Matter.Covered _ -> "managed_services";
    };
  }

  /// With the figures that were signed.
  private static Matter matter(AgreedUpon agreed, Matter matter) {
    return switch (matter) {
      case Matter.AfterHours _ ->
          new Matter.AfterHours(
              agreed
                  .number("hourly_rate")
                  .flatMap(rate -> agreed.number("after_hours_multiplier").map(rate::multiply))
                  .stream()
                  .mapToDouble(BigDecimal::doubleValue)
                  .findFirst(),
              money(agreed, "call_out_fee"));
      case Matter.PaymentFirst _ ->
          new Matter.PaymentFirst(
              agreed
                  .number("payment_days")
                  .map(days -> OptionalInt.of(days.intValue()))
                  .orElse(OptionalInt.empty()));
      case Matter.ByTheHour _, Matter.Unsaid _ ->
          new Matter.ByTheHour(money(agreed, "hourly_rate"), money(agreed, "call_out_fee"));
      case Matter.Covered covered -> covered;
    };
  }

  private static OptionalDouble money(AgreedUpon agreed, String term) {
    return agreed.number(term).stream().mapToDouble(BigDecimal::doubleValue).findFirst();
  }

  @Override
  public Optional<Promise> lastPromise(ClientId client) {
    return commitments.list(client).stream()
        .filter(Commitment::isOpen)
        .findFirst()
        .map(one ->
            new Promise(
                one.what(), LocalDate.ofInstant(one.madeAt(), ZoneOffset.UTC), one.dueOn()));
  }
}
