package app.tamis.gradebook;

import static java.util.stream.Collectors.toSet;

import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.facts.BookRows;
import app.tamis.facts.PortfolioFacts;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Decisions;
import app.tamis.grading.Grading;
import app.tamis.grading.Matrix;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.MonthsByClient;
import app.tamis.measures.Numerals;
import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import app.tamis.measures.PortfolioWindow;
import app.tamis.measures.Window;
import app.tamis.portfolio.Clients;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The grades in force, and what they rest on.
///
/// @param version of the facts
/// @param rows what people recorded in Tamis and is added to them
/// @param matrix by which the grades were made
/// @param today where the portfolio is
/// @param decisions of people, as they count today
/// @param published what is shown of each client
/// @param clients the register
/// @param felt whether what the team feels is in it
public record Standing(
    String version,
    PortfolioFacts facts,
    BookRows rows,
    MatrixVersion matrix,
    PortfolioGrades grades,
    LocalDate today,
    Decisions decisions,
    Map<ClientId, Gradings.Shown> published,
    Clients clients,
    boolean felt) {

  static final int WINDOW_MONTHS = 12;

  /// The same for who isn't to know what the team feels: the letters stay, and all that is said of
  /// them is made without it.
  public Standing discreet() {
    return felt
        ? new Standing(
            version,
            facts,
            rows.withoutReactions(),
            matrix,
            grades.discreet(),
            today,
            decisions,
            letters(grades, published),
            clients,
            false)
        : this;
  }

  /// What is shown of each client, those included that nothing was published of yet.
  public static Map<ClientId, Gradings.Shown> letters(
      PortfolioGrades computed, Map<ClientId, Gradings.Shown> published) {
    var letters = new HashMap<>(published);
    for (var client : computed.clients()) {
      letters.computeIfAbsent(
          client.findings().client().id(),
          _ ->
              new Gradings.Shown(
                  computed.window().asOf(), client.letter(), client.letter(), "same"));
    }
    return letters;
  }

  /// All clients that the facts know, in the portfolio now or not.
  public Set<ClientId> onRecord() {
    return facts.months().clients().stream().map(ClientOnRecord::id).collect(toSet());
  }

  /// By its number in the register.
  public Optional<ClientGrade> client(int number) {
    return clients.find(number).flatMap(client -> grades.find(client.id()));
  }

  /// Numbers in a reader's format and the portfolio's currency.
  public Numerals numerals(Words words) {
    return new Numerals(words, facts.portfolio().currency());
  }

  /// The grades that other facts or settings come to, at the same month end.
  public PortfolioGrades of(PortfolioFacts other) {
    return graded(other, decisions);
  }

  /// The grades of the same month end, were a client taken for another.
  ///
  /// @param other what the facts come to then
  public PortfolioGrades merged(PortfolioFacts other, ClientId taken, ClientId remaining) {
    return graded(other, decisions.merged(taken, remaining));
  }

  private PortfolioGrades graded(PortfolioFacts other, Decisions decided) {
    return Grading.grade(
        other.months(),
        other.costBasis(),
        grades.matrix(),
        grades.window().asOf(),
        WINDOW_MONTHS,
        decided);
  }

  /// The portfolio as it was known at another month end, not graded.
  public PortfolioWindow portfolio(LocalDate monthEnd) {
    return MonthsByClient.of(facts.months())
        .in(new Window(monthEnd, WINDOW_MONTHS), facts.costBasis());
  }

  /// The grades of another month end.
  public PortfolioGrades at(LocalDate monthEnd) {
    return by(grades.matrix(), monthEnd);
  }

  /// The grades of another month end, by another matrix.
  public PortfolioGrades by(Matrix other, LocalDate monthEnd) {
    var asKnown = monthEnd.equals(grades.window().asOf()) ? decisions : decisions.on(monthEnd);
    return Grading.grade(
        facts.months(), facts.costBasis(), other, monthEnd, WINDOW_MONTHS, asKnown);
  }
}
