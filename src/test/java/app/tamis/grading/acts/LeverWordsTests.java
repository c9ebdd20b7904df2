package app.tamis.grading.acts;

import static app.tamis.grading.acts.ActsFixture.IN_EUROS;
import static app.tamis.grading.acts.ActsFixture.grades;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.aPortfolioOf;

import app.tamis.basics.Words;
import app.tamis.cli.Approved;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.Figure;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an owner reads of levers, compared whole with what was read and found good.
class LeverWordsTests {

  private static final Currency EURO = Currency.getInstance("EUR");

  /// Everything can be mended.
  private static final ClientFixture NOIR =
      aClient("Garage Noir")
          .since(LocalDate.of(2025, 1, 1))
          .payingByContract(euros(400))
          .paying(euros(1_600))
          .monthly(Figure.REVENUE_HARDWARE, 300)
          .monthly(Figure.PASS_THROUGH, 250)
          .monthly(Figure.HARDWARE_DELIVERED, 300)
          .monthly(Figure.HARDWARE_PREPAID, 25)
          .monthly(Figure.HARDWARE_MONTHS, 1)
          .taking(hours(30))
          .monthly(Figure.AFTER_HOURS_MINUTES, hours(4.5))
          .late(31)
          .owing(2_400)
          .monthly(Figure.CLIENT_TICKETS, 10)
          .monthly(Figure.PROPER_TICKETS, 5)
          .monthly(Figure.RATED_TICKETS, 10)
          .monthly(Figure.URGENT_TICKETS, 3)
          .of(20)
          .with(22)
          .feltAs(-1.5);

  /// Good, but cheap.
  private static final ClientFixture VERT =
      aClient("Fleurs Vert").payingByContract(euros(1_500)).taking(hours(20)).feltAs(1);

  private static final ClientFixture BRUN =
      aClient("Atelier Brun").payingByContract(euros(4_000)).taking(hours(20)).feltAs(2);

  /// Nothing is billed whose price could rise.
  private static final ClientFixture GRIS = aClient("Mairie Gris").taking(hours(5)).feltAs(-2);

  private static final ClientFixture NEW =
      aClient("Salon Neuf").paying(euros(900)).since(LocalDate.of(2025, 11, 1));

  @ParameterizedTest
  @CsvSource({"en, GB", "fr, FR"})
  void each_lever_is_said_as_an_owner_would_say_it(String language, String country)
      throws IOException {
    var words = Words.in(Locale.of(language, country));
    var months = aPortfolioOf(NOIR, VERT, BRUN, GRIS, NEW);
    var grades = grades(months);
    var levers = Levers.of(grades, months, IN_EUROS, Offers.shipped());
    var said = new StringBuilder();

    for (var client : grades.clients()) {
      var found = levers.of(client);
      said.append(
          "%s  %s%n"
              .formatted(
                  client.letter().map(Enum::name).orElse("-"), client.findings().client().name()));
      for (var lever : levers.said(found, EURO)) {
        said.append("   ").append(words.sentence(lever.sentence())).append('\n');
        said.append("      ").append(words.say("lever.documents", lever.documents())).append('\n');
      }
      found
          .noLift()
          .ifPresent(message -> said.append("   ").append(words.sentence(message)).append('\n'));
    }

    Approved.checkFile("acts/words-levers-" + language + ".txt", said.toString());
  }
}
