package app.tamis.grading;

import static app.tamis.grading.GradingFixture.grades;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.Figure;
import app.tamis.measures.Source;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
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
          .in(3, Figure.INVOICES, 8)
          .in(3, Figure.DISPUTED_INVOICES, 1)
          .in(4, Figure.CLIENT_TICKETS, 20)
          .in(4, Figure.PROPER_TICKETS, 19)
          .in(4, Figure.RATED_TICKETS, 20)
          .in(5, Figure.ADVICE, 1)
          .in(5, Figure.ADVICE_POINTS, 33)
          .in(6, Figure.GOOD_NEWS, 1)
          .feltAs(-1.5);

  /// Good in all, but small.
  private static final ClientFixture ROSE =
      aClient("Salon Rose")
          .payingByContract(euros(450))
          .in(3, Figure.INVOICES, 12)
          .in(4, Figure.ADVICE, 2)
          .in(4, Figure.ADVICE_POINTS, 200)
          .taking(hours(1))
          .feltAs(1);

  /// Owes what it hasn't paid for months.
  private static final ClientFixture NOIR =
      aClient("Garage Noir")
          .payingByContract(euros(1_000))
          .taking(hours(5))
          .late(12)
          .owing(4_100)
          .feltAs(0);

  private static final ClientFixture NEW =
      aClient("New").paying(euros(900)).since(LocalDate.of(2025, 11, 1));

  @ParameterizedTest
  @CsvSource({"en, GB", "fr, FR"})
  void a_grade_is_explained_in_the_owners_words(String language, String country)
      throws IOException {
    var months =
        aPortfolio().with(BRUN, ROSE, NOIR, NEW).without(Source.SURVEYS, Source.CALLS).months();
    var grades = grades(Matrices.classic(), months);

    var said = new StringBuilder();
    for (var client : grades.clients()) {
      said.append(inWords(client, grades, Words.in(Locale.of(language, country))));
    }

    assertThat(said).hasToString(expected("why_" + language + ".txt"));
  }

  private static String inWords(ClientGrade client, PortfolioGrades grades, Words words) {
    var why = grades.why(client, Currency.getInstance("EUR"));
    var letter = client.letter().map(Letter::name).orElse("-");
    return "%s  %s%n".formatted(letter, client.findings().client().name())
        + section("drags", why.drags().stream().map(Why.Reason::words).toList(), words)
        + section("best", why.best().stream().map(Why.Reason::words).toList(), words)
        + section("unknown", why.unknown(), words)
        + section("notices", why.notices(), words)
        + section("roads", why.roads(), words);
  }

  private static String section(String title, List<Message> messages, Words words) {
    var said = new StringBuilder("   " + title + "\n");
    messages.forEach(message -> said.append("      ").append(words.say(message)).append('\n'));
    return said.toString();
  }

  private static String expected(String file) throws IOException {
    try (var stream = WhyTests.class.getResourceAsStream(file)) {
      return new String(requireNonNull(stream, file).readAllBytes(), UTF_8);
    }
  }
}
