package app.tamis.calls;

import app.tamis.agreements.Agreed;
import app.tamis.agreements.AgreedClauses;
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
    return imported.clauses(client, now).stream()
        .map(clause -> signed(client, clause, now.today()).orElse(clause))
        .toList();
  }

  private Optional<Clause> signed(ClientId client, Clause clause, LocalDate today) {
    return clauses
        .find(client, id(clause.matter()), today, "en")
        .filter(agreed -> agreed.origin() != Agreed.Origin.IMPORTED)
        .map(agreed ->
            new Clause(
                matter(client, clause.matter(), today),
                Optional.of(agreed.heading() + ": " + agreed.plain()),
                agreed.origin() == Agreed.Origin.TYPED));
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
  private Matter matter(ClientId client, Matter matter, LocalDate today) {
    return switch (matter) {
      case Matter.AfterHours _ ->
          new Matter.AfterHours(
              number(client, "hourly_rate", today)
                  .flatMap(
                      rate -> number(client, "after_hours_multiplier", today).map(rate::multiply))
                  .stream()
                  .mapToDouble(BigDecimal::doubleValue)
                  .findFirst(),
              money(client, "call_out_fee", today));
      case Matter.PaymentFirst _ ->
          new Matter.PaymentFirst(
              number(client, "payment_days", today)
                  .map(days -> OptionalInt.of(days.intValue()))
                  .orElse(OptionalInt.empty()));
      case Matter.ByTheHour _, Matter.Unsaid _ ->
          new Matter.ByTheHour(
              money(client, "hourly_rate", today), money(client, "call_out_fee", today));
      case Matter.Covered covered -> covered;
    };
  }

  private OptionalDouble money(ClientId client, String term, LocalDate today) {
    return number(client, term, today).stream().mapToDouble(BigDecimal::doubleValue).findFirst();
  }

  private Optional<BigDecimal> number(ClientId client, String term, LocalDate today) {
    return clauses.number(client, term, today);
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
