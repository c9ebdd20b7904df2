package app.tamis.grading;

import static app.tamis.grading.Rounding.rounded;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.grading.ClientGrade.Lack;
import app.tamis.grading.ClientGrade.NotGraded;
import app.tamis.grading.rules.ClientGrading;
import app.tamis.grading.rules.Discreet;
import app.tamis.grading.why.Explaining;
import app.tamis.grading.why.MissingWords;
import app.tamis.grading.why.PortfolioNotices;
import app.tamis.measures.Measure;
import app.tamis.measures.Measures;
import app.tamis.measures.PortfolioWindow;
import app.tamis.measures.Source;
import app.tamis.measures.Totals;
import app.tamis.measures.Whale;
import app.tamis.measures.Window;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/// A portfolio graded as of a month end.
///
/// @param decisions what people had decided
/// @param clients worst first: D, C, B, A, then those not graded; inside a grade by the sum of both
///   scores, lowest first
public record PortfolioGrades(
    PortfolioWindow portfolio, Matrix matrix, Decisions decisions, List<ClientGrade> clients) {

  private static final Comparator<ClientGrade> WORST_FIRST =
      comparing(ClientGrade::letter, Letter.WORST_FIRST)
          .thenComparingDouble(PortfolioGrades::sumOfScores)
          .thenComparing(client -> client.findings().client().id());

  public PortfolioGrades {
    clients = clients.stream().sorted(WORST_FIRST).toList();
  }

  /// The same for who isn't to know what the team feels: letters as they are, every figure without
  /// it.
  public PortfolioGrades discreet() {
    var unfelt = unfelt();
    return new PortfolioGrades(
        portfolio,
        unfelt.matrix,
        decisions,
        unfelt.clients.stream()
            .map(client -> Discreet.of(client, find(client.findings().client().id()).orElseThrow()))
            .toList());
  }

  /// What the rules come to without what the team feels: other letters too.
  public PortfolioGrades unfelt() {
    return Grading.grade(portfolio, Discreet.rules(matrix), decisions);
  }

  public Window window() {
    return portfolio.window();
  }

  /// The measures of the whole portfolio, clients not graded included.
  public Measures measures() {
    return portfolio.measures();
  }

  /// One group per grade from A to D, then those not graded; empty groups too.
  public List<Group> groups() {
    return groups(ClientGrade::letter);
  }

  /// The same by other letters than those computed, such as the published ones.
  public List<Group> groups(Function<ClientGrade, Optional<Letter>> letters) {
    return Stream.concat(Arrays.stream(Letter.values()).map(Optional::of), Stream.of(notGraded()))
        .map(letter -> Group.of(letter, totals(letter, letters), portfolio))
        .toList();
  }

  /// What the matrix needs and no import has brought, each with its alternatives.
  public List<List<Source>> notImported() {
    return matrix.criteria().stream()
        .flatMap(criterion -> criterion.needs().missing(portfolio.imported()).stream())
        .distinct()
        .toList();
  }

  /// Records that would let more clients be graded: what the criteria of which one must have
  /// evidence need and no import has brought, each in words. Empty where nobody lacks them.
  public List<Message> wantedRecords() {
    return clients.stream()
        .flatMap(client -> client instanceof NotGraded not ? not.reasons().stream() : Stream.of())
        .flatMap(lack -> lack instanceof Lack.Criteria(var oneOf) ? oneOf.stream() : Stream.of())
        .flatMap(mark -> mark.notImported().stream())
        .distinct()
        .map(MissingWords::names)
        .toList();
  }

  public Optional<ClientGrade> find(ClientId clientId) {
    return clients.stream()
        .filter(grade -> grade.findings().client().id().equals(clientId))
        .findFirst();
  }

  /// What the matrix would make of a client under other months, with everybody else's as they are.
  public Regrading regrading(ClientId clientId) {
    return new Regrading(
        portfolio.without(clientId),
        new ClientGrading(matrix, portfolio, decisions.withoutGrades()));
  }

  /// What all bills together would have to rise by a month, for each client to bring the hourly
  /// rate that the firm wants; empty where that can't be known of anybody.
  public OptionalDouble priceToTarget() {
    return clients.stream()
        .map(client -> client.findings().measures().value(Measure.PRICE_TO_TARGET))
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .boxed()
        .reduce(Double::sum)
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  /// What must be known of all grades before any is read.
  public List<Message> notices(Currency currency) {
    return new PortfolioNotices(currency).of(portfolio, matrix);
  }

  /// A client's grade in words.
  public Why why(ClientGrade client, Currency currency) {
    return new Explaining(matrix, currency).of(client);
  }

  /// What has moved a client since an earlier grading; empty where it was not in the portfolio
  /// then.
  public Optional<WhatChanged> since(PortfolioGrades before, ClientGrade client) {
    return WhatChanged.between(before, this, client);
  }

  /// Each client's grade by its id; empty where not graded.
  Map<ClientId, Optional<Letter>> letters() {
    return clients.stream()
        .collect(toMap(client -> client.findings().client().id(), ClientGrade::letter));
  }

  /// Empty where contributions have no value.
  public Optional<Whale> whale() {
    return Whale.of(portfolio);
  }

  private List<Totals> totals(
      Optional<Letter> letter, Function<ClientGrade, Optional<Letter>> letters) {
    return clients.stream()
        .filter(client -> letters.apply(client).equals(letter))
        .map(client -> client.findings().measures().own())
        .toList();
  }

  private static Optional<Letter> notGraded() {
    return Optional.empty();
  }

  private static double sumOfScores(ClientGrade client) {
    var findings = client.findings();
    return rounded(
        findings.financial().score().orElse(0) + findings.relationship().score().orElse(0));
  }
}
