package app.tamis.grading.why;

import static app.tamis.grading.GradingFixture.grades;
import static app.tamis.grading.MatrixFixture.HARMONY;
import static app.tamis.grading.MatrixFixture.SIZE;
import static app.tamis.grading.MatrixFixture.aMatrixOf;
import static app.tamis.grading.MatrixFixture.plainMatrix;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.END_OF_2025;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.cli.Approved;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Decisions;
import app.tamis.grading.Decisions.PersonsGrade;
import app.tamis.grading.Grading;
import app.tamis.grading.Letter;
import app.tamis.grading.Matrices;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.Why;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.Figure;
import app.tamis.measures.Source;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an owner reads, compared whole with `why_en.txt` and `why_fr.txt`.
class WhyTests {

  /// Pays late, disputes a bill, is dreaded on the phone.
  private static final ClientFixture BRUN =
      aClient("Atelier Brun")
          .payingByContract(euros(2_400))
          .monthly(Figure.REVENUE_HARDWARE, 400)
          .monthly(Figure.PASS_THROUGH, 340)
          .monthly(Figure.ASSUMED_COST, 340)
          .monthly(Figure.HARDWARE_DELIVERED, 400)
          .monthly(Figure.HARDWARE_MONTHS, 1)
          .taking(hours(14))
          .late(31)
          .owing(2_400)
          .disputing(1, 8)
          .in(4, Figure.CLIENT_TICKETS, 20)
          .in(4, Figure.PROPER_TICKETS, 19)
          .in(4, Figure.RATED_TICKETS, 20)
          .in(5, Figure.TICKETS, 30)
          .in(5, Figure.CHECKED_TICKETS, 30)
          .in(5, Figure.TAMPERED_TICKETS, 2)
          .in(6, Figure.ARREARS_EMERGENCIES, 1)
          .advised(1, 33)
          .withGoodNewsIn(6)
          .feltAs(-1.5);

  /// Good in all, but small.
  private static final ClientFixture ROSE =
      aClient("Salon Rose")
          .payingByContract(euros(400))
          .disputing(0, 12)
          .advised(2, 100)
          .taking(hours(1))
          .feltAs(1);

  /// So small that two grades would go, but likeable.
  private static final ClientFixture POINTU =
      aClient("Cordonnerie Pointu").paying(euros(210)).taking(hours(2)).feltAs(1);

  /// Owes what it hasn't paid for months.
  private static final ClientFixture NOIR =
      aClient("Garage Noir")
          .payingByContract(euros(1_000))
          .taking(hours(5))
          .late(12)
          .owingForLong(4_100)
          .feltAs(0);

  /// Large, and its hours earn little; calls only when it burns.
  private static final ClientFixture GRAND =
      aClient("Transports Legrand")
          .payingByContract(euros(200))
          .paying(euros(6_500))
          .taking(hours(80))
          .withGoodNewsIn(1, 3, 5, 7)
          .feltAs(0.5);

  /// An hour of its work brings too little.
  private static final ClientFixture PERTE =
      aClient("Imprimerie Perte").payingByContract(euros(1_500)).taking(hours(40)).feltAs(1);

  /// Costs more than it brings, for its hours are those of dear technicians.
  private static final ClientFixture CHER =
      aClient("Laboratoire Cher")
          .payingByContract(euros(4_000))
          .taking(hours(30))
          .monthly(Figure.LABOUR_COST, euros(4_100))
          .feltAs(1);

  /// No trouble and no word.
  private static final ClientFixture MUET =
      easyToDealWith(aClient("Notaire Muet").payingByContract(euros(3_000)).taking(hours(15)));

  /// Calls with good news, and yet nobody wants to answer.
  private static final ClientFixture TYRAN =
      easyToDealWith(aClient("Traiteur Tyran").payingByContract(euros(6_000)).taking(hours(30)))
          .withGoodNewsIn(1, 3, 5, 7, 9, 11)
          .feltAs(-1);

  /// Likewise, and nobody minds.
  private static final ClientFixture FROID =
      easyToDealWith(aClient("Cabinet Froid").payingByContract(euros(6_000)).taking(hours(30)))
          .withGoodNewsIn(1, 3, 5, 7, 9, 11)
          .feltAs(0);

  /// A person has graded it.
  private static final ClientFixture AMI =
      aClient("Café Ami").payingByContract(euros(500)).taking(hours(5)).feltAs(2);

  /// None of its bills is paid, while others' are.
  private static final ClientFixture ABSENT =
      aClient("Pharmacie Absente").payingByContract(euros(900)).taking(hours(4)).neverPaying(5);

  /// Buys licences, and nothing else.
  private static final ClientFixture VIDE =
      aClient("Mairie Vide").buyingLicences(euros(300), euros(300));

  /// Here for four months.
  private static final ClientFixture JEUNE =
      aClient("Studio Jeune")
          .payingForWhoKnowsWhat(euros(900))
          .taking(hours(8))
          .since(LocalDate.of(2025, 9, 1));

  private static final ClientFixture NEW =
      aClient("Vélo Neuf").paying(euros(900)).since(LocalDate.of(2025, 11, 1));

  /// Ami has a person's grade, and Rose has refused what it had signed for.
  private static final Decisions DECIDED =
      new Decisions(
          END_OF_2025,
          Map.of(
              new ClientId("Café Ami"),
              List.of(
                  new PersonsGrade(
                      Letter.B,
                      "Opens three more in spring",
                      END_OF_2025,
                      LocalDate.of(2026, 3, 31),
                      Optional.empty(),
                      "Ada"))),
          Map.of(new ClientId("Salon Rose"), List.of(LocalDate.of(2025, 10, 3))));

  @ParameterizedTest
  @CsvSource({"en, GB", "fr, FR"})
  void a_grade_is_explained_in_the_owners_words(String language, String country)
      throws IOException {
    var portfolio =
        aPortfolio()
            .with(BRUN, ROSE, POINTU, NOIR, GRAND, PERTE, CHER, MUET, TYRAN, FROID)
            .with(AMI, ABSENT, VIDE, JEUNE, NEW)
            .without(Source.SURVEYS, Source.CALLS);
    var grades = Grading.grade(portfolio.in2025(), Matrices.classic(), DECIDED);

    var said = new StringBuilder();
    for (var client : grades.clients()) {
      said.append(inWords(client, grades, Words.in(Locale.of(language, country))));
    }

    Approved.checkFile("why-" + language + ".txt", said.toString());
  }

  @Test
  void what_would_earn_an_a_costs_nothing_and_speaks_for_the_client() {
    // 25 days late are 75 points, 26 are 74
    var grades =
        grades(
            plainMatrix(),
            aClient("Brun").paying(euros(5_000)).late(25),
            aClient("Noir").paying(euros(5_000)).late(26));

    assertThat(drags("Brun", grades)).containsExactly("size");
    assertThat(best("Brun", grades)).containsExactly("punctuality");
    assertThat(drags("Noir", grades)).containsExactly("size", "punctuality");
    assertThat(best("Noir", grades)).isEmpty();
  }

  @Test
  void what_only_others_cost_a_client_is_not_told_as_its_cost() {
    // Brun disputes nothing; drawn to what all dispute, 3 of 6, it counts as 28 %
    var grades =
        grades(
            aMatrixOf(SIZE, HARMONY),
            aClient("Brun").paying(euros(8_000)).disputing(0, 3),
            aClient("Noir").paying(euros(8_000)).disputing(3, 3));

    assertThat(drags("Brun", grades)).isEmpty();
    assertThat(best("Brun", grades)).containsExactly("size");
  }

  private static List<String> drags(String client, PortfolioGrades grades) {
    return criteria(why(client, grades).drags());
  }

  private static List<String> best(String client, PortfolioGrades grades) {
    return criteria(why(client, grades).best());
  }

  private static List<String> criteria(List<Why.Reason> reasons) {
    return reasons.stream().map(reason -> reason.mark().criterion().id()).toList();
  }

  private static Why why(String client, PortfolioGrades grades) {
    return grades.why(grades.find(new ClientId(client)).orElseThrow(), Currency.getInstance("EUR"));
  }

  /// Pays on time, opens all tickets by the procedure and none as urgent.
  private static ClientFixture easyToDealWith(ClientFixture client) {
    return client
        .in(4, Figure.CLIENT_TICKETS, 20)
        .in(4, Figure.PROPER_TICKETS, 20)
        .in(4, Figure.RATED_TICKETS, 20);
  }

  private static String inWords(ClientGrade client, PortfolioGrades grades, Words words) {
    var why = grades.why(client, Currency.getInstance("EUR"));
    var letter = client.letter().map(Letter::name).orElse("-");
    return "%s%s  %s%n"
            .formatted(letter, client.isProvisional() ? "?" : "", client.findings().client().name())
        + section("mostly", List.of(why.mostly()), words)
        + section("drags", why.drags().stream().map(Why.Reason::words).toList(), words)
        + section("best", why.best().stream().map(Why.Reason::words).toList(), words)
        + section("unknown", why.unknown(), words)
        + section("notices", why.notices(), words)
        + section("to target", why.toTarget().stream().toList(), words);
  }

  private static String section(String title, List<Message> messages, Words words) {
    var said = new StringBuilder("   " + title + "\n");
    messages.forEach(message -> said.append("      ").append(words.say(message)).append('\n'));
    return said.toString();
  }
}
