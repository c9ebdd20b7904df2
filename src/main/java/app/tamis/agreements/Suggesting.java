package app.tamis.agreements;

import app.tamis.agreements.clauses.Clause;
import app.tamis.agreements.clauses.Clauses;
import app.tamis.agreements.clauses.Kind;
import app.tamis.agreements.clauses.Kind.Choice;
import app.tamis.basics.Amount;
import app.tamis.basics.Words;
import app.tamis.facts.Directory.Firm;
import app.tamis.facts.Recorded.Contract;
import app.tamis.law.Governing;
import app.tamis.law.LawTables;
import app.tamis.law.NotInTable;
import app.tamis.law.Signing;
import app.tamis.law.Withdrawal;
import app.tamis.portfolio.Portfolio;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a new agreement begins with: the clauses that are usual for its kind, filled in with what
/// is known of the client.
///
/// @param ours the firm
/// @param reached how we are, by the terms' ids, as was agreed last
/// @param contract in force with the client, where there is one
/// @param client as tools told it
record Suggesting(
    Clauses catalogue,
    LawTables laws,
    Portfolio ours,
    Party firm,
    Map<String, String> reached,
    Firm client,
    Optional<Contract> contract) {

  Draft draft(Kind kind, String language, String law, LocalDate startsOn) {
    var chosen =
        catalogue.of(kind, law).stream()
            .filter(clause -> kind.clauses().get(clause.id()) != Choice.OFFERED)
            .toList();
    return draft(kind, language, law, startsOn, chosen);
  }

  private Draft draft(
      Kind kind, String language, String law, LocalDate startsOn, List<Clause> chosen) {
    var clauses = chosen.stream().map(clause -> Worded.of(clause, language)).toList();
    return new Draft(
        kind.id(),
        language,
        law,
        ours.currency().getCurrencyCode(),
        startsOn,
        HoursWords.of(ours.businessHours(), Words.of(language)),
        mayWithdraw(laws.governing(Optional.of(law), ours.country()), client, startsOn),
        firm,
        party(language),
        clauses,
        terms(clauses));
  }

  /// Signed by a link, it is signed away from our office.
  static boolean mayWithdraw(Governing governing, Firm client, LocalDate day) {
    boolean consumer = client.consumer().orElse(false);
    return switch (governing) {
      case Governing.Known(_, var table) ->
          switch (Withdrawal.of(new Signing(day, true, consumer, client.staff()), table)) {
            case Withdrawal.MayWithdraw _ -> true;
            case Withdrawal.None _ -> false;
            case NotInTable _ -> consumer;
          };
      case Governing.Unknown _ -> consumer;
    };
  }

  private Party party(String language) {
    var abroad =
        client
            .country()
            .filter(country -> !country.equals(ours.country()))
            .map(country -> Locale.of("", country).getDisplayCountry(Words.of(language).locale()));
    return new Party(
        client.name(),
        Stream.concat(
                client.address().stream(),
                Stream.of(abroad, client.registrationNo()).flatMap(Optional::stream))
            .filter(Predicate.not(String::isBlank))
            .toList());
  }

  private Map<String, String> terms(List<Worded> clauses) {
    var known = known();
    var terms = new HashMap<String, String>();
    var texts = clauses.stream().flatMap(one -> Stream.of(one.text(), one.plain()));
    for (var term : catalogue.terms(texts)) {
      Optional.ofNullable(known.get(term.id()))
          .or(term::byDefault)
          .ifPresent(value -> terms.put(term.id(), value));
    }
    return terms;
  }

  private Map<String, String> known() {
    var known = new HashMap<>(reached);
    contract.map(AgreedClauses::terms).ifPresent(known::putAll);
    client.seats().ifPresent(seats -> known.put("seats", String.valueOf(seats)));
    ours.hourlyRates()
        .street()
        .filter(_ -> !ours.defaulted().contains("street_rate"))
        .map(Amount::plain)
        .ifPresent(rate -> known.putIfAbsent("hourly_rate", rate));
    return known;
  }
}
