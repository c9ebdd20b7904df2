package app.tamis.fleet;

import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.Measure;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a graded portfolio comes to as a whole.
///
/// @param currency ISO 4217
/// @param asOf the last day that counts
/// @param clients how many it has
/// @param grades how many of them by letter; those not graded are the rest
/// @param figures those that portfolios are compared by; absent where one isn't known
public record PortfolioFigures(
    String portfolio,
    String currency,
    LocalDate asOf,
    int clients,
    Map<Letter, Integer> grades,
    Map<Figure, Double> figures) {

  /// By what portfolios are compared.
  public enum Figure {
    NET_MARGIN,
    EFFECTIVE_HOURLY_RATE,
    /// Of all hours, those for clients that are a D.
    HOURS_ON_DS,
    AVERAGE_DAYS_LATE,
    RECURRING_SHARE;

    /// Whether it is money, which is compared within a currency alone.
    public boolean isMoney() {
      return this == EFFECTIVE_HOURLY_RATE;
    }

    /// Whether less of it is better.
    public boolean isBetterLow() {
      return this == HOURS_ON_DS || this == AVERAGE_DAYS_LATE;
    }

    /// The smallest difference that anybody is shown.
    double step() {
      return switch (this) {
        case NET_MARGIN, HOURS_ON_DS, RECURRING_SHARE -> 0.01;
        case EFFECTIVE_HOURLY_RATE -> 1;
        case AVERAGE_DAYS_LATE -> 0.1;
      };
    }

    /// As it stands in files: `net_margin`.
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Figure> of(String code) {
      return Arrays.stream(values()).filter(figure -> figure.code().equals(code)).findFirst();
    }

    /// As it stands in the keys of messages: `net-margin`.
    public String id() {
      return code().replace('_', '-');
    }
  }

  public PortfolioFigures {
    grades = Map.copyOf(grades);
    figures = Map.copyOf(figures);
  }

  /// The one way to them, of one portfolio and of each in a fleet.
  public static PortfolioFigures of(String portfolio, Currency currency, PortfolioGrades grades) {
    var letters = new EnumMap<Letter, Integer>(Letter.class);
    grades.clients().stream()
        .flatMap(client -> client.letter().stream())
        .forEach(letter -> letters.merge(letter, 1, Integer::sum));
    var figures = new EnumMap<Figure, Double>(Figure.class);
    var measures = grades.measures();
    put(figures, Figure.NET_MARGIN, measures.value(Measure.NET_MARGIN));
    put(figures, Figure.EFFECTIVE_HOURLY_RATE, measures.value(Measure.EFFECTIVE_HOURLY_RATE));
    put(figures, Figure.AVERAGE_DAYS_LATE, measures.value(Measure.AVERAGE_DAYS_LATE));
    put(figures, Figure.RECURRING_SHARE, measures.value(Measure.RECURRING_SHARE));
    put(figures, Figure.HOURS_ON_DS, hoursOnDs(grades));
    return new PortfolioFigures(
        portfolio,
        currency.getCurrencyCode(),
        grades.window().asOf(),
        grades.clients().size(),
        letters,
        figures);
  }

  private static void put(Map<Figure, Double> figures, Figure figure, OptionalDouble value) {
    value.stream().filter(Double::isFinite).forEach(known -> figures.put(figure, known));
  }

  /// Not known where nobody is graded: then nobody is a D, which says nothing.
  private static OptionalDouble hoursOnDs(PortfolioGrades grades) {
    if (grades.clients().stream().allMatch(client -> client.letter().isEmpty())) {
      return OptionalDouble.empty();
    }
    double all = 0;
    double onDs = 0;
    for (ClientGrade client : grades.clients()) {
      double hours = client.findings().measures().value(Measure.HOURS).orElse(0);
      all += hours;
      onDs += client.letter().equals(Optional.of(Letter.D)) ? hours : 0;
    }
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(onDs / all);
  }
}
