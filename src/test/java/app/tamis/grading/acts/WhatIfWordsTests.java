package app.tamis.grading.acts;

import static app.tamis.grading.acts.ActsFixture.grades;
import static app.tamis.grading.acts.ActsFixture.wish;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.END_OF_2025;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static app.tamis.measures.PortfolioFixture.aPortfolioOf;

import app.tamis.basics.Words;
import app.tamis.cli.Approved;
import app.tamis.grading.Grading;
import app.tamis.grading.Matrices;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.CostBasis;
import app.tamis.measures.Figure;
import app.tamis.measures.PaymentsComplete;
import app.tamis.measures.PortfolioMonths;
import app.tamis.measures.Source;
import java.io.IOException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an owner reads of a what-if, compared whole with what was read and found good.
class WhatIfWordsTests {

  private static final TimeUse NOTHING = TimeUse.NONE;
  private static final Act PART = new Act.Part();

  @ParameterizedTest
  @CsvSource({"en, GB", "fr, FR"})
  void the_result_is_said_in_words_first(String language, String country) throws IOException {
    var words = Words.in(Locale.of(language, country));
    var grades = grades(best(), worst());
    var said = new StringBuilder();

    tell("one leaves", grades, NOTHING, said, words, wish("Noir", PART));
    tell("half sold", grades, sold(0.5), said, words, wish("Noir", PART));
    tell("some saved", grades, use(0, 0.2), said, words, wish("Noir", PART));
    tell("sold and saved", grades, use(0.3, 0.2), said, words, wish("Noir", PART));
    tell("a rich one leaves", grades, NOTHING, said, words, wish("Brun", PART));
    tell("and a tenth is saved", grades, use(0.5, 0.1), said, words, wish("Brun", PART));
    tell(
        "the saving is enough",
        grades,
        use(0, 0.9),
        said,
        words,
        wish("Noir", new Act.Hours(0.5)),
        wish("Noir", new Act.Raise(-0.1)));
    tell("a discount", grades, NOTHING, said, words, wish("Noir", new Act.Raise(-0.125)));
    tell("a raise", grades, NOTHING, said, words, wish("Noir", new Act.Raise(0.1)));
    tell(
        "a raise and fewer hours",
        grades,
        NOTHING,
        said,
        words,
        wish("Noir", new Act.RaiseToTarget()),
        wish("Noir", new Act.Hours(0.975)));
    tell("fewer hours", grades, NOTHING, said, words, wish("Noir", new Act.Hours(0.8)));
    tell(
        "better habits",
        grades,
        sold(0.5),
        said,
        words,
        wish("Noir", new Act.PayOnTime()),
        wish("Noir", new Act.PayUpFront()),
        wish("Noir", new Act.UseTickets(0.9)),
        wish("Noir", new Act.CallEarly(0.05)),
        wish("Brun", new Act.PayOnTime()));
    tell(
        "agreements",
        grades,
        NOTHING,
        said,
        words,
        wish("Noir", new Act.Managed(1_500, 0.2)),
        wish("Noir", new Act.Surcharge()),
        wish("Brun", Act.Managed.at(8_000)));
    tell("no hours", grades(withoutHours()), NOTHING, said, words, wish("Noir", PART));
    tell("no rate", withoutRates(), sold(0.5), said, words, wish("Noir", PART));
    tell("no bills", grades(withoutBills()), NOTHING, said, words, wish("Noir", PART));

    Approved.checkFile("acts/words-whatif-" + language + ".txt", said.toString());
  }

  private static void tell(
      String title,
      PortfolioGrades grades,
      TimeUse use,
      StringBuilder said,
      Words words,
      Wish... wishes) {
    var whatIf = WhatIf.of(grades, Plan.of(List.of(wishes), grades), use);
    var whatIfWords = new WhatIfWords(Currency.getInstance("EUR"));
    said.append(title).append('\n');
    whatIfWords
        .acts(whatIf)
        .forEach(acted ->
            said.append("   %s: %s%n".formatted(acted.name(), words.say(acted.act().inFull()))));
    whatIfWords
        .result(whatIf)
        .forEach(message -> said.append("      %s%n".formatted(words.sentence(message))));
  }

  private static TimeUse sold(double share) {
    return use(share, 0);
  }

  private static TimeUse use(double sold, double saved) {
    return new TimeUse(sold, saved, OptionalDouble.empty());
  }

  /// Worth more than the time that it takes.
  private static ClientFixture best() {
    return aClient("Brun").payingByContract(euros(9_000)).taking(hours(60));
  }

  private static ClientFixture worst() {
    return aClient("Noir")
        .payingByContract(euros(1_000))
        .paying(euros(1_400))
        .taking(hours(40))
        .monthly(Figure.AFTER_HOURS_MINUTES, hours(2.5))
        .late(31)
        .owing(2_400)
        .in(3, Figure.HARDWARE_DELIVERED, 3_000)
        .in(3, Figure.HARDWARE_PREPAID, 500)
        .monthly(Figure.CLIENT_TICKETS, 10)
        .monthly(Figure.PROPER_TICKETS, 4)
        .monthly(Figure.RATED_TICKETS, 10)
        .monthly(Figure.URGENT_TICKETS, 3);
  }

  private static PortfolioMonths withoutHours() {
    return aPortfolio().with(best(), worst()).without(Source.TIME_ENTRIES).months();
  }

  private static PortfolioGrades withoutRates() {
    var costs =
        new CostBasis(
            OptionalDouble.of(45),
            90,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            140,
            PaymentsComplete.UNSAID);
    return Grading.grade(aPortfolioOf(best(), worst()), costs, Matrices.classic(), END_OF_2025, 12);
  }

  private static PortfolioMonths withoutBills() {
    return aPortfolio().with(best(), worst()).without(Source.INVOICES).months();
  }
}
