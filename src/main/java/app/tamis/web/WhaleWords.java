package app.tamis.web;

import app.tamis.basics.Words;
import app.tamis.grading.Letter;
import app.tamis.measures.Numerals;
import app.tamis.measures.Whale;
import app.tamis.measures.Window;
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

  WhaleView view(String sort) {
    return new WhaleView(
        words.sentence(whale.inWords(numerals.currency())),
        words.say("whale.subtitle", numerals.date(window().asOf()), window().months()),
        whale.tail().reversed().stream().map(this::tail).toList(),
        ChartData.of(chart()),
        listing().table(words.say("whale.table"), places, sort));
  }

  List<List<String>> csv(String sort) {
    return listing().csv(places, sort);
  }

  private WhaleView.Tail tail(Whale.Point point) {
    return new WhaleView.Tail(
        point.name(), numerals.money(point.contribution()), ClientPath.of(point.clientId()));
  }

  private DataListing<Place> listing() {
    return new DataListing<>(
        "/whale",
        "",
        List.of(
            DataListing.Column.number(
                "rank",
                words.say("whale.rank"),
                place -> OptionalDouble.of(place.rank),
                value -> numerals.number(value, 0)),
            DataListing.Column.text(
                    "name", words.say("table.client"), (Place place) -> place.point.name())
                .leadingTo(place -> ClientPath.of(place.point.clientId())),
            DataListing.Column.grade(
                "grade", words.say("table.grade"), place -> letter(place.point), Numerals.NO_VALUE),
            DataListing.Column.number(
                "contribution",
                words.say("table.contribution"),
                place -> OptionalDouble.of(place.point.contribution()),
                numerals::money),
            DataListing.Column.number(
                "cumulative",
                words.say("whale.cumulative"),
                place -> OptionalDouble.of(place.point.cumulative()),
                numerals::money),
            DataListing.Column.number(
                "share",
                words.say("whale.share"),
                place -> whale.share(place.point),
                numerals::share)));
  }

  private Chart chart() {
    return new Chart(
        "whale",
        places.stream().map(this::dot).toList(),
        places.size() - whale.tail().size(),
        words.say("whale.peak", numerals.money(whale.peak().cumulative())),
        words.say("whale.across"),
        words.say("whale.up", numerals.currency().getSymbol(words.locale())),
        words.sentence(whale.inWords(numerals.currency())));
  }

  private Dot dot(Place place) {
    return new Dot(
        place.point.name(),
        letter(place.point).map(Letter::name).orElse(Numerals.NO_VALUE),
        place.point.cumulative(),
        words.say(
            "whale.says",
            numerals.money(place.point.contribution()),
            numerals.money(place.point.cumulative())),
        ClientPath.of(place.point.clientId()));
  }

  private Optional<Letter> letter(Whale.Point point) {
    return shown.computed().find(point.clientId()).flatMap(shown::of);
  }

  private Window window() {
    return shown.computed().window();
  }
}
