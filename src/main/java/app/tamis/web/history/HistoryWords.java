package app.tamis.web.history;

import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.grading.History;
import app.tamis.grading.Letter;
import app.tamis.grading.Matrix;
import app.tamis.measures.Numerals;
import app.tamis.web.grades.MonthEnds;
import app.tamis.web.grades.Mover;
import app.tamis.web.grades.PastEnd;
import app.tamis.web.page.Cell;
import app.tamis.web.page.ChartData;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Letters;
import app.tamis.web.page.TableView;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Puts past gradings into words: who moved, from where to where, and why.
final class HistoryWords {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy");
  private static final DateTimeFormatter NARROW = DateTimeFormatter.ofPattern("MMM\nyy");

  /// From the best to the worst, then not graded.
  private static final List<Optional<Letter>> LETTERS =
      Stream.concat(Stream.of(Letter.values()).map(Optional::of), Stream.of(none())).toList();

  private final Words words;
  private final Numerals numerals;
  private final MonthEnds.Past past;
  private final MonthEnds.Rules rules;

  HistoryWords(Numerals numerals, MonthEnds.Past past, MonthEnds.Rules rules) {
    this.words = numerals.words();
    this.numerals = numerals;
    this.past = past;
    this.rules = rules;
  }

  private record Flow(String kind, List<Node> nodes, List<Link> links, String description) {}

  private record Node(String id, String name, String grade, int depth) {}

  private record Link(String source, String target, int value, String grade, String says) {}

  private record Counts(
      String kind,
      List<String> months,
      List<Bars> bars,
      List<RuleChange> ruleChanges,
      String description) {}

  /// @param at the place of the month end from which on other rules grade
  private record RuleChange(int at, String says) {}

  private record Bars(String name, String grade, List<Integer> clients) {}

  /// @param movers from the one month end to the other
  HistoryView view(PastEnd before, PastEnd after, List<Mover> movers) {
    return new HistoryView(
        heading(before, after, movers),
        choices(before),
        choices(after),
        choices(),
        ruleChange(before, after),
        cameAndLeft(before, after),
        ChartData.of(flowChart(before, after, movers)),
        flowTable(before, after),
        movers,
        ChartData.of(countsChart()),
        countsTable(),
        months(),
        past.ends().getLast().clients().sequencedEntrySet().stream()
            .map(client -> client(client.getKey(), client.getValue().name()))
            .toList(),
        "/history.csv?rules=" + rules.name().toLowerCase(Locale.ROOT));
  }

  /// A line a client, a column a month end.
  List<List<String>> csv() {
    var head =
        Stream.concat(
                Stream.of(words.say("table.client")),
                past.ends().stream().map(grades -> grades.asOf().toString()))
            .toList();
    var lines =
        past.ends().getLast().clients().sequencedEntrySet().stream()
            .map(client ->
                Stream.concat(
                        Stream.of(client.getValue().name()),
                        past.ends().stream().map(end -> plain(end, client.getKey())))
                    .toList());
    return Stream.concat(Stream.of(head), lines).toList();
  }

  private static String plain(PastEnd end, ClientId client) {
    return end.find(client)
        .map(there -> there.letter().isPresent() ? there.mark() : "-")
        .orElse("");
  }

  private String ruleChange(PastEnd before, PastEnd after) {
    if (past.standsIn()) {
      return words.say("history.stands-in");
    }
    if (edition(before) != edition(after)) {
      return words.say("history.edition-changed", numerals.date(firstOf(edition(after)).asOf()));
    }
    return before.matrix().equals(after.matrix()) ? "" : words.say("history.rules-changed");
  }

  private static Matrix.Rules edition(PastEnd end) {
    return end.matrix().rules();
  }

  private PastEnd firstOf(Matrix.Rules edition) {
    return past.ends().stream().filter(end -> edition(end) == edition).findFirst().orElseThrow();
  }

  private String heading(PastEnd before, PastEnd after, List<Mover> movers) {
    return words.say(
        "history.heading",
        numerals.date(before.asOf()),
        numerals.date(after.asOf()),
        movers.size(),
        going("up", movers),
        going("down", movers),
        going("graded", movers),
        going("ungraded", movers));
  }

  private static long going(String direction, List<Mover> movers) {
    return movers.stream().filter(mover -> mover.direction().equals(direction)).count();
  }

  private List<HistoryView.Choice> choices(PastEnd chosen) {
    return past.ends().reversed().stream()
        .map(grades -> grades.asOf())
        .map(end ->
            new HistoryView.Choice(end.toString(), numerals.date(end), end.equals(chosen.asOf())))
        .toList();
  }

  private List<HistoryView.Choice> choices() {
    return Stream.of(MonthEnds.Rules.values())
        .map(one -> one.name().toLowerCase(Locale.ROOT))
        .map(one ->
            new HistoryView.Choice(
                one,
                words.say("history.rules." + one),
                one.equals(rules.name().toLowerCase(Locale.ROOT))))
        .toList();
  }

  private String cameAndLeft(PastEnd before, PastEnd after) {
    long came = missing(after, before);
    long left = missing(before, after);
    return came + left > 0 ? words.say("history.came-and-left", came, left) : "";
  }

  private static long missing(PastEnd here, PastEnd there) {
    return here.clients().sequencedKeySet().stream()
        .filter(client -> there.find(client).isEmpty())
        .count();
  }

  private Flow flowChart(PastEnd before, PastEnd after, List<Mover> movers) {
    var flow = History.flow(before.letters(), after.letters());
    var nodes = new ArrayList<Node>();
    LETTERS.forEach(letter -> {
      if (flow.stream().anyMatch(move -> move.from().equals(letter))) {
        nodes.add(
            new Node(
                "from " + Letters.shown(letter), Letters.shown(letter), Letters.shown(letter), 0));
      }
      if (flow.stream().anyMatch(move -> move.to().equals(letter))) {
        nodes.add(
            new Node(
                "to " + Letters.shown(letter), Letters.shown(letter), Letters.shown(letter), 1));
      }
    });
    return new Flow(
        "flow",
        nodes,
        flow.stream()
            .map(move ->
                new Link(
                    "from " + Letters.shown(move.from()),
                    "to " + Letters.shown(move.to()),
                    move.clients(),
                    Letters.shown(move.to()),
                    says(move)))
            .toList(),
        heading(before, after, movers));
  }

  private String says(History.Move move) {
    return words.say(
        move.from().equals(move.to()) ? "history.stayed" : "history.moved",
        Letters.shown(move.from()),
        Letters.shown(move.to()),
        move.clients());
  }

  private TableView flowTable(PastEnd before, PastEnd after) {
    return table(
        words.say("history.flow"),
        List.of(text("history.from"), text("history.to"), number("history.clients")),
        History.flow(before.letters(), after.letters()).stream()
            .map(move ->
                List.of(
                    Letters.shown(move.from()),
                    Letters.shown(move.to()),
                    words.number(move.clients())))
            .toList());
  }

  private Matrix matrix(int i) {
    return past.ends().get(i).matrix();
  }

  private Counts countsChart() {
    return new Counts(
        "counts",
        past.ends().stream().map(end -> month(end, NARROW)).toList(),
        LETTERS.stream()
            .map(letter ->
                new Bars(
                    letter.map(Letter::name).orElse(words.say("history.none")),
                    Letters.shown(letter),
                    past.ends().stream().map(end -> end.count(letter)).toList()))
            .toList(),
        ruleChanges(),
        words.say("history.counts"));
  }

  private List<RuleChange> ruleChanges() {
    return IntStream.range(1, past.ends().size())
        .boxed()
        .flatMap(at -> ruleChangeAt(at).map(says -> new RuleChange(at, says)).stream())
        .toList();
  }

  private boolean rulesChangedAt(int i) {
    return i > 0 && !matrix(i).equals(matrix(i - 1));
  }

  private Optional<String> ruleChangeAt(int i) {
    return Optional.of(i)
        .filter(this::rulesChangedAt)
        .map(at ->
            words.say(
                matrix(at).rules() == matrix(at - 1).rules()
                    ? "history.rules"
                    : "history.edition"));
  }

  private TableView countsTable() {
    var heads = new ArrayList<TableView.Head>();
    heads.add(text("history.month-end"));
    Stream.of(Letter.values())
        .map(letter -> TableView.Head.plain(letter.name(), true))
        .forEach(heads::add);
    heads.add(TableView.Head.plain(words.say("history.none"), true));
    var rows =
        past.ends().reversed().stream()
            .map(end ->
                Stream.concat(
                        Stream.of(
                            month(end, MONTH)
                                + ruleChangeAt(past.ends().indexOf(end))
                                    .map(change -> " · " + change)
                                    .orElse("")),
                        LETTERS.stream().map(letter -> words.number(end.count(letter))))
                    .toList())
            .toList();
    return table(words.say("history.counts"), heads, rows);
  }

  private List<HistoryView.Month> months() {
    return IntStream.range(0, past.ends().size())
        .mapToObj(i ->
            new HistoryView.Month(
                month(past.ends().get(i), NARROW),
                numerals.date(past.ends().get(i).asOf()),
                ruleChangeAt(i).orElse("")))
        .toList();
  }

  private HistoryView.Client client(ClientId id, String name) {
    return new HistoryView.Client(
        name,
        ClientPath.of(past.now().clients().number(id)),
        past.ends().stream()
            .map(end ->
                end.find(id)
                    .map(there ->
                        new HistoryView.Letter(Letters.colour(there.letter()), there.mark()))
                    .orElseGet(() -> new HistoryView.Letter("", "")))
            .toList());
  }

  private static TableView table(
      String caption, List<TableView.Head> heads, List<List<String>> rows) {
    return TableView.plain(
        caption, heads, rows.stream().map(row -> row.stream().map(Cell::text).toList()).toList());
  }

  private TableView.Head text(String key) {
    return TableView.Head.plain(words.say(key), false);
  }

  private TableView.Head number(String key) {
    return TableView.Head.plain(words.say(key), true);
  }

  private String month(PastEnd end, DateTimeFormatter format) {
    LocalDate day = end.asOf();
    return format.withLocale(words.locale()).format(day);
  }

  private static Optional<Letter> none() {
    return Optional.empty();
  }
}
