package app.tamis.web.map;

import app.tamis.basics.Words;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.ClientGrade.Graded;
import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.Measure;
import app.tamis.measures.Numerals;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.Lacking;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.Cell;
import app.tamis.web.page.Cells;
import app.tamis.web.page.ChartData;
import app.tamis.web.page.Field;
import app.tamis.web.page.Letters;
import app.tamis.web.page.Listing;
import app.tamis.web.page.Order;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Puts a graded portfolio on the map, and into the words beside it.
final class MapWords {

  private final Words words;
  private final Numerals numerals;
  private final PortfolioGrades grades;
  private final List<Spot> spots;
  private final Discretion discretion;

  MapWords(Numerals numerals, ShownGrades shown, Discretion discretion) {
    this.discretion = discretion;
    this.words = numerals.words();
    this.numerals = numerals;
    this.grades = shown.computed();
    this.spots = grades.clients().stream().map(client -> spot(client, shown)).toList();
  }

  private record Spot(
      String path,
      String name,
      Optional<Letter> grade,
      boolean guess,
      OptionalDouble financial,
      OptionalDouble relationship,
      OptionalDouble hours) {

    boolean isPlaced() {
      return financial.isPresent() && relationship.isPresent();
    }
  }

  /// What the script draws.
  private record Chart(
      String kind,
      List<Double> lines,
      List<List<String>> grid,
      List<Bubble> bubbles,
      String financial,
      String relationship,
      String description) {}

  /// @param says what the bubble tells when it is pointed at
  private record Bubble(
      String name, String grade, double x, double y, double hours, String says, String href) {}

  MapView view(Order order, int page) {
    long unplaced = spots.stream().filter(spot -> !spot.isPlaced()).count();
    return new MapView(
        heading(),
        words.say("map.subtitle", numerals.date(grades.window().asOf())),
        Stream.of(
                unplaced > 0
                    ? Stream.of(words.say("map.unplaced", unplaced))
                    : Stream.<String>empty(),
                new Lacking(grades).isEverybody()
                    ? new Lacking(grades).reasons().stream().map(words::say)
                    : Stream.<String>empty(),
                discretion.reactions()
                    ? Stream.<String>empty()
                    : Stream.of(words.say("map.unfelt")))
            .flatMap(said -> said)
            .toList(),
        ChartData.of(chart()),
        listing(order).view(words.say("map.table"), "/map", order, page, words),
        "/map.csv?sort=" + order.text());
  }

  List<List<String>> lines(Order order) {
    return listing(order).lines(words);
  }

  private String heading() {
    if (new Lacking(grades).isEverybody()) {
      return words.say("board.headline.nobody", grades.clients().size());
    }
    return words.say(
        "map.heading", on(Letter.A, Letter.B), grades.clients().size(), on(Letter.C, Letter.D));
  }

  /// How many clients have one of these letters on both axes.
  private long on(Letter better, Letter worse) {
    return grades.clients().stream()
        .flatMap(client -> client instanceof Graded graded ? Stream.of(graded) : Stream.empty())
        .filter(client -> between(client.financial(), better, worse))
        .filter(client -> between(client.relationship(), better, worse))
        .count();
  }

  private static boolean between(Letter letter, Letter better, Letter worse) {
    return letter.isAtLeast(worse) && better.isAtLeast(letter);
  }

  private Listing<Spot> listing(Order order) {
    var cells = new Cells(numerals);
    List<Field<Spot>> fields =
        List.of(
            Field.text("client", spot -> Cell.text(spot.name).linked(spot.path)),
            Field.text("grade", spot -> cells.grade(spot.grade, spot.guess)),
            Field.number("financial", spot -> cells.number(spot.financial, 0)),
            Field.number("relationship", spot -> cells.number(spot.relationship, 0)),
            Field.number("hours-month", spot -> cells.number(spot.hours, 1)));
    return new Listing<>(fields, spots).sorted(order, words);
  }

  private Chart chart() {
    var lines = grades.matrix().letters();
    return new Chart(
        "map",
        List.of(lines.a(), lines.b(), lines.c()),
        grades.matrix().grid().rows().stream()
            .map(row -> row.stream().map(Letter::name).toList())
            .toList(),
        spots.stream().filter(Spot::isPlaced).map(this::bubble).toList(),
        words.say("map.financial-score"),
        words.say("map.relationship-score"),
        heading());
  }

  private Bubble bubble(Spot spot) {
    return new Bubble(
        spot.name,
        Letters.shown(spot.grade, spot.guess),
        spot.relationship.orElseThrow(),
        spot.financial.orElseThrow(),
        spot.hours.orElse(0),
        words.say("map.says", score(spot.financial), score(spot.relationship), tenths(spot.hours)),
        spot.path);
  }

  private String score(OptionalDouble value) {
    return numerals.number(value, 0);
  }

  private String tenths(OptionalDouble value) {
    return numerals.number(value, 1);
  }

  private static Spot spot(ClientGrade client, ShownGrades shown) {
    var findings = client.findings();
    return new Spot(
        shown.path(client),
        findings.client().name(),
        shown.of(client),
        ShownGrades.isGuess(client),
        findings.financial().score(),
        findings.relationship().score(),
        findings.measures().value(Measure.HOURS_PER_MONTH));
  }
}
