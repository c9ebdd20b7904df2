package app.tamis.gradebook;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import app.tamis.basics.ClientId;
import app.tamis.book.Json;
import app.tamis.grading.Decisions.PersonsGrade;
import app.tamis.grading.Letter;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.ClientMonth;
import app.tamis.measures.Figure;
import app.tamis.measures.MonthEnd;
import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import app.tamis.measures.Source;
import app.tamis.measures.Sums;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What a grading knew of a client, in the form of its JSON.
///
/// @param withheld keys of sources
record InputsJson(
    String id,
    String name,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Optional<LocalDate> earliestFact,
    Optional<LocalDate> firstPaid,
    Optional<YearMonth> billedAhead,
    @Nullable List<String> withheld,
    List<Month> months,
    List<Given> given,
    List<LocalDate> refused) {

  /// @param by absent in gradings of before it was kept
  record Given(
      Letter grade,
      String reason,
      LocalDate from,
      LocalDate until,
      Optional<LocalDate> ended,
      @Nullable String by) {

    static Given of(PersonsGrade given) {
      return new Given(
          given.grade(), given.reason(), given.from(), given.until(), given.ended(), given.by());
    }

    PersonsGrade given() {
      return new PersonsGrade(
          grade, reason, from, until, ended, Objects.requireNonNullElse(by, ""));
    }
  }

  /// @param sums by column. Figures of zero are left out, so that one that is added later is zero
  ///   in gradings of before
  /// @param contract its kind, in lower case; what follows is the contract's
  record Month(
      YearMonth month,
      Map<String, Double> sums,
      double overdue,
      double arrears,
      int oldestOverdueDays,
      int invoicesSoFar,
      OptionalInt seats,
      OptionalInt endpoints,
      OptionalDouble hoursPerMonth,
      Optional<String> contract,
      @Nullable Boolean paidByItself,
      OptionalDouble hourlyRate,
      OptionalDouble afterHoursMultiplier,
      OptionalInt noticeDays,
      Optional<LocalDate> endsOn) {

    static Month of(ClientMonth month) {
      var end = month.end();
      return new Month(
          month.month(),
          named(month.sums()),
          end.overdue(),
          end.arrears(),
          end.oldestOverdueDays(),
          end.invoicesSoFar(),
          end.seats(),
          end.endpoints(),
          end.hoursPerMonth(),
          end.contract().map(contract -> contract.kind().name().toLowerCase(Locale.ROOT)),
          end.contract().map(MonthEnd.Contract::paidByItself).orElse(null),
          end.contract().map(MonthEnd.Contract::hourlyRate).orElseGet(OptionalDouble::empty),
          end.contract()
              .map(MonthEnd.Contract::afterHoursMultiplier)
              .orElseGet(OptionalDouble::empty),
          end.contract().map(MonthEnd.Contract::noticeDays).orElseGet(OptionalInt::empty),
          end.contract().flatMap(MonthEnd.Contract::endsOn));
    }

    private static Map<String, Double> named(Sums sums) {
      return Arrays.stream(Figure.values())
          .filter(figure -> sums.of(figure) != 0)
          .collect(toMap(Figure::column, sums::of, (one, _) -> one, LinkedHashMap::new));
    }

    ClientMonth of(ClientId client) {
      var figures = new EnumMap<Figure, Double>(Figure.class);
      for (var figure : Figure.values()) {
        Optional.ofNullable(sums.get(figure.column()))
            .ifPresent(value -> figures.put(figure, value));
      }
      return new ClientMonth(client, month, Sums.of(figures), end());
    }

    private MonthEnd end() {
      return new MonthEnd(
          overdue,
          arrears,
          oldestOverdueDays,
          invoicesSoFar,
          seats,
          endpoints,
          hoursPerMonth,
          contract.map(kind ->
              new MonthEnd.Contract(
                  MonthEnd.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                  Boolean.TRUE.equals(paidByItself),
                  hourlyRate,
                  afterHoursMultiplier,
                  noticeDays,
                  endsOn)));
    }
  }

  static String write(KeptInputs inputs) {
    var client = inputs.client();
    return Json.write(
        new InputsJson(
            client.id().text(),
            client.name(),
            client.since(),
            client.until(),
            client.earliestFact(),
            client.firstPaid(),
            client.billedAhead(),
            inputs.inWindow().withheld().stream().sorted().map(Source::key).toList(),
            inputs.inWindow().months().stream().map(Month::of).toList(),
            inputs.given().stream().map(Given::of).toList(),
            inputs.refused()));
  }

  static KeptInputs read(String text) {
    var json = Json.read(text, InputsJson.class);
    var client =
        new ClientOnRecord(
            new ClientId(json.id),
            json.name,
            json.since,
            json.until,
            json.earliestFact,
            json.firstPaid,
            json.billedAhead);
    return new KeptInputs(
        new ClientInWindow(
            client,
            json.months.stream().map(month -> month.of(client.id())).toList(),
            Objects.requireNonNullElse(json.withheld, List.<String>of()).stream()
                .flatMap(key -> Source.named(key).stream())
                .collect(toSet())),
        json.given.stream().map(Given::given).toList(),
        json.refused);
  }
}
