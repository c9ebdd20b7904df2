package app.tamis.web.whale;

import app.tamis.basics.Money;
import app.tamis.basics.Words;
import app.tamis.grading.Letter;
import app.tamis.measures.Measure;
import app.tamis.measures.Numerals;
import app.tamis.measures.Whale;
import app.tamis.measures.Window;
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
import java.util.stream.IntStream;

/// Puts the whale curve into words, and beside them the table that it is drawn from.
final class WhaleWords {

  private final Words words;
  private final Numerals numerals;
  private final ShownGrades shown;
  private final Whale whale;
  private final List<Place> places;

  WhaleWords(Numerals numerals, ShownGrades shown, Whale whale) {
    this.words = numerals.words();
    this.numerals = numerals;
    this.shown = shown;
    this.whale = whale;
    this.places =
        IntStream.range(0, whale.points().size())
            .mapToObj(i -> new Place(i + 1, whale.points().get(i)))
            .toList();
  }

  private record Place(int rank, Whale.Point point) {}

  /// What the script draws.
  ///
  /// @param peak the rank of the last client that adds anything
  private record Chart(
      String kind,
      List<Dot> dots,
      int peak,
      String peakSays,
      String across,
      String up,
      String description) {}

  private record Dot(String name, String grade, double cumulative, String says, String href) {}

  WhaleView view(Order order, int page) {
    return new WhaleView(
        words.sentence(whale.inWords(numerals.currency())),
        words.say("whale.subtitle", numerals.date(window().asOf()), window().months()),
        whale.tail().reversed().stream().map(this::tail).toList(),
        ChartData.of(chart()),
        listing(order).view(words.say("whale.table"), "/whale", order, page, words),
        "/whale.csv?sort=" + order.text());
  }

  List<List<String>> lines(Order order) {
    return listing(order).lines(words);
  }

  private WhaleView.Tail tail(Whale.Point point) {
    return new WhaleView.Tail(
        point.name(), numerals.money(point.contribution()), shown.path(point.clientId()));
  }

  private Listing<Place> listing(Order order) {
    var cells = new Cells(numerals);
    List<Field<Place>> fields =
        List.of(
            Field.number("rank", place -> cells.number(place.rank, 0)),
            Field.text(
                "client",
                place -> Cell.text(place.point.name()).linked(shown.path(place.point.clientId()))),
            Field.text("grade", place -> cells.grade(letter(place.point), isGuess(place.point))),
            Field.number("contribution", place -> money(cells, place.point.contribution())),
            Field.number("cumulative", place -> money(cells, place.point.cumulative())),
            Field.number(
                "share",
                place -> cells.measure(Measure.REVENUE_SHARE.unit(), whale.share(place.point))));
    return new Listing<>(fields, places).sorted(order, words);
  }

  private static Cell money(Cells cells, double amount) {
    return cells.measure(Measure.CONTRIBUTION.unit(), OptionalDouble.of(amount));
  }

  private Chart chart() {
    return new Chart(
        "whale",
        places.stream().map(this::dot).toList(),
        places.size() - whale.tail().size(),
        words.say("whale.peak", numerals.money(whale.peak().cumulative())),
        words.say("whale.across"),
        words.say("whale.up", Money.sign(numerals.currency(), words.locale())),
        words.sentence(whale.inWords(numerals.currency())));
  }

  private Dot dot(Place place) {
    return new Dot(
        place.point.name(),
        Letters.shown(letter(place.point), isGuess(place.point)),
        place.point.cumulative(),
        words.say(
            "whale.says",
            numerals.money(place.point.contribution()),
            numerals.money(place.point.cumulative())),
        shown.path(place.point.clientId()));
  }

  private Optional<Letter> letter(Whale.Point point) {
    return shown.computed().find(point.clientId()).flatMap(shown::of);
  }

  private boolean isGuess(Whale.Point point) {
    return shown.computed().find(point.clientId()).filter(ShownGrades::isGuess).isPresent();
  }

  private Window window() {
    return shown.computed().window();
  }
}
