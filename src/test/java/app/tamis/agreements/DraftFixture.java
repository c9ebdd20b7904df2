package app.tamis.agreements;

import app.tamis.agreements.clauses.Clauses;
import app.tamis.agreements.clauses.Kind;
import app.tamis.basics.Words;
import app.tamis.portfolio.BusinessHours;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Drafts of tests.
public final class DraftFixture {

  static final LocalDate BEGINS = LocalDate.of(2026, 1, 31);

  private DraftFixture() {}

  /// Of all clauses of a kind, with everything filled in.
  public static Draft draft(String kind, String language, String law) {
    return draft(kind, language, law, Map.of());
  }

  static Draft draft(String kind, String language, String law, Map<String, String> terms) {
    var catalogue = Clauses.shipped();
    var clauses =
        catalogue.of(catalogue.kind(kind).orElseThrow(), law).stream()
            .map(clause -> Worded.of(clause, language))
            .toList();
    var words = Words.in(language.equals("fr") ? Locale.FRANCE : Locale.UK);
    return new Draft(
        kind,
        language,
        law,
        law.equals("GB") ? "GBP" : "EUR",
        BEGINS,
        HoursWords.of(BusinessHours.DEFAULT, words),
        law.equals("FR") && kind.equals("call_out"),
        new Party(
            "Port-Réseau SARL", List.of("1 quai du Port", "29200 Brest", "SIREN 123 456 789")),
        new Party("Café du Port", List.of("2 rue du Bac", "29200 Brest")),
        clauses,
        filled(catalogue, terms));
  }

  private static Map<String, String> filled(Clauses catalogue, Map<String, String> terms) {
    var all = new HashMap<String, String>();
    all.put("call_out_fee", "180");
    all.put("hourly_rate", "95.5");
    all.put("ticket_address", "aide@port-reseau.example");
    all.put("emergency_phone", "+33 2 98 00 00 00");
    all.put("monthly_fee", "1250");
    all.put("seats", "12");
    all.put("block_price", "850");
    all.put("contract_title", "Contrat 2019");
    all.put("contract_date", "2019-02-28");
    for (var kind : catalogue.kinds()) {
      defaults(catalogue, kind, all);
    }
    all.putAll(terms);
    return all;
  }

  private static void defaults(Clauses catalogue, Kind kind, Map<String, String> all) {
    for (var id : kind.clauses().keySet()) {
      var clause = catalogue.find(id).orElseThrow();
      var text = Objects.requireNonNull(clause.text().get("en"));
      var plain = Objects.requireNonNull(clause.plain().get("en"));
      catalogue
          .terms(Stream.of(text, plain))
          .forEach(term -> term.byDefault().ifPresent(value -> all.putIfAbsent(term.id(), value)));
    }
  }
}
