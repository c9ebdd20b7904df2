package app.tamis.agreements;

import app.tamis.agreements.AgreementState.Signed;
import app.tamis.agreements.clauses.Clauses;
import app.tamis.agreements.clauses.Term;
import app.tamis.facts.BookRows;
import app.tamis.facts.FactTable;
import app.tamis.facts.Recorded.Contract;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A signed agreement as the contract that an import would bring.
///
/// @param base of an amendment the imported contract that holds on the day on which it begins: it
///   changes what it speaks of and leaves the rest, so that there is nothing to say of one without
record ContractRow(Agreement agreement, Signed signed, Optional<Contract> base, Clauses catalogue) {

  /// Sorts before the ids of other systems: of two contracts that begin on one day, what was signed
  /// counts.
  private static final String PREFIX = "#";

  private static final String AMENDMENT = "amendment";

  /// The facts' kinds, by ours.
  private static final Map<String, String> KINDS =
      Map.of("call_out", "break_fix", "managed", "managed", "block_hours", "block_hours");

  /// The facts' columns, by our terms.
  private static final Map<String, String> COLUMNS =
      Map.of(
          "monthly_fee", "monthly_fee",
          "payment_method", "payment_method",
          "payment_days", "payment_terms_days",
          "notice_days", "notice_days",
          "call_out_fee", "call_out_fee",
          "hourly_rate", "hourly_rate",
          "after_hours_multiplier", "after_hours_multiplier");

  Optional<BookRows.Row> row() {
    return kind()
        .map(kind -> new BookRows.Row(FactTable.CONTRACTS, agreement.client(), values(kind)));
  }

  static boolean amends(Draft draft) {
    return draft.kind().equals(AMENDMENT);
  }

  private Optional<String> kind() {
    return amends(agreement.draft())
        ? base.map(Contract::kind)
        : Optional.ofNullable(KINDS.get(agreement.draft().kind()));
  }

  private TreeMap<String, String> values(String kind) {
    var values = new TreeMap<String, String>();
    values.put("contract_id", PREFIX + agreement.id());
    values.put("kind", kind);
    values.put("started_on", agreement.draft().startsOn().toString());
    values.put("signed_on", signed.on().toString());
    last().ifPresent(day -> values.put("ended_on", day.toString()));
    var terms = terms();
    COLUMNS.forEach((term, column) -> {
      if (terms.containsKey(term)) {
        values.put(column, terms.get(term));
      }
    });
    return values;
  }

  private Optional<LocalDate> last() {
    return Stream.concat(
            agreement.endsOn().stream(), base.stream().flatMap(one -> one.endedOn().stream()))
        .min(LocalDate::compareTo);
  }

  /// What its clauses say; of an amendment also what the contract says that it adds to.
  private Map<String, String> terms() {
    var terms = new HashMap<String, String>();
    base.ifPresent(one -> terms.putAll(AgreedClauses.terms(one)));
    agreement.draft().asked(catalogue).stream()
        .map(Term::id)
        .filter(agreement.draft().terms()::containsKey)
        .forEach(term -> terms.put(term, agreement.draft().terms().get(term)));
    return terms;
  }
}
