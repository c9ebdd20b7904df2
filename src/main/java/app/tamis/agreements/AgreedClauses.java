package app.tamis.agreements;

import app.tamis.agreements.Agreed.Origin;
import app.tamis.agreements.clauses.Clauses;
import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.facts.Recorded.Contract;
import app.tamis.portfolio.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to the clauses that hold with a client: of agreements that were signed here, of paper
/// that was typed in, and, where neither speaks, of contracts that were imported.
@Component
@Transactional(readOnly = true)
public class AgreedClauses {

  private final AgreementBook book;
  private final Drafting drafting;

  /// Not in the firm's own words, which a contract that was signed elsewhere needn't know of.
  private final Clauses catalogue = Clauses.shipped();

  AgreedClauses(AgreementBook book, Drafting drafting) {
    this.book = book;
    this.drafting = drafting;
  }

  /// What holds on a day.
  public AgreedUpon on(ClientId client, LocalDate day) {
    return new AgreedUpon(
        book.inForce(client, day), () -> drafting.inForce(client, day), catalogue);
  }

  /// A clause that holds on a day.
  ///
  /// @param clause its id in the catalogue
  /// @param language in which an imported one is said
  public Optional<Agreed> find(ClientId client, String clause, LocalDate day, String language) {
    var agreed = on(client, day);
    return agreed.signed(clause).or(() -> imported(agreed.imported(), clause, language));
  }

  /// The catalogue's words with the contract's figures, where it has all that they speak of.
  private Optional<Agreed> imported(Optional<Contract> contract, String clause, String language) {
    var settings = drafting.settings();
    var found = catalogue.find(clause);
    if (contract.isEmpty() || settings.isEmpty() || found.isEmpty()) {
      return Optional.empty();
    }
    var draft = draft(Worded.of(found.get(), language), contract.get(), settings.get(), language);
    return draft.open(catalogue).isEmpty()
        ? new Filled(draft, catalogue)
            .clause(clause)
            .map(read ->
                new Agreed(
                    clause,
                    read.heading(),
                    List.of(),
                    read.plain(),
                    Origin.IMPORTED,
                    contract.get().signedOn(),
                    Optional.empty(),
                    language))
        : Optional.empty();
  }

  private static Draft draft(Worded clause, Contract contract, Portfolio ours, String language) {
    return new Draft(
        contract.kind(),
        language,
        ours.country(),
        ours.currency().getCurrencyCode(),
        contract.startedOn(),
        HoursWords.of(ours.businessHours(), Words.of(language)),
        false,
        new Party(ours.name(), List.of()),
        new Party("", List.of()),
        List.of(clause),
        terms(contract));
  }

  /// What a contract says, by the ids of terms.
  static Map<String, String> terms(Contract contract) {
    var terms = new HashMap<String, String>();
    put(terms, "call_out_fee", contract.callOutFee());
    put(terms, "hourly_rate", contract.hourlyRate());
    put(terms, "after_hours_multiplier", contract.afterHoursMultiplier());
    put(terms, "monthly_fee", contract.monthlyFee());
    put(terms, "payment_days", contract.paymentTermsDays());
    put(terms, "notice_days", contract.noticeDays());
    contract.paymentMethod().ifPresent(way -> terms.put("payment_method", way));
    contract.signedOn().ifPresent(day -> terms.put("contract_date", day.toString()));
    return terms;
  }

  private static void put(Map<String, String> terms, String id, OptionalDouble value) {
    if (value.isPresent()) {
      terms.put(id, BigDecimal.valueOf(value.getAsDouble()).stripTrailingZeros().toPlainString());
    }
  }

  private static void put(Map<String, String> terms, String id, OptionalInt value) {
    if (value.isPresent()) {
      terms.put(id, String.valueOf(value.getAsInt()));
    }
  }
}
