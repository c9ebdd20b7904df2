package app.tamis.web.outcome;

import app.tamis.basics.Dates;
import app.tamis.basics.Message;
import app.tamis.basics.Money;
import app.tamis.basics.Words;
import app.tamis.gradebook.Standing;
import app.tamis.grading.Letter;
import app.tamis.measures.Numerals;
import app.tamis.measures.Ratio;
import app.tamis.measures.Unit;
import app.tamis.outcome.Check;
import app.tamis.outcome.Check.Stands;
import app.tamis.outcome.Decision;
import app.tamis.outcome.Evidence;
import app.tamis.outcome.Forecast;
import app.tamis.outcome.Level;
import app.tamis.outcome.Outcome;
import app.tamis.outcome.Outcomes;
import app.tamis.outcome.WhereHoursWent;
import app.tamis.web.page.Cell;
import app.tamis.web.page.Cells;
import app.tamis.web.page.TableView;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Puts what came of decisions into words and tables.
final class OutcomeWords {

  private static final int TENTHS = 10;

  private final Standing standing;
  private final Words words;
  private final Numerals numerals;
  private final Cells cells;

  OutcomeWords(Standing standing, Words words) {
    this.standing = standing;
    this.words = words;
    this.numerals = standing.numerals(words);
    this.cells = new Cells(numerals);
  }

  Words words() {
    return words;
  }

  /// The sums of a kind, in sentences; none where nothing of it was decided.
  List<String> evidence(Evidence of) {
    if (of.count() == 0) {
      return List.of();
    }
    var said = new ArrayList<Message>();
    var kind = of.kind().code();
    said.add(
        of.kind() == Decision.Kind.LIFT
            ? Message.of("outcome.sum.lift", of.count(), of.lifted(), of.failed())
            : Message.of("outcome.sum." + kind, of.count()));
    if (of.net().of() > 0) {
      said.add(
          Message.of(
              "outcome.sum.net",
              of.net().of(),
              change(of.net().foretold()),
              change(of.net().came())));
    }
    if (of.hours().of() > 0) {
      said.add(
          Message.of("outcome.sum.hours", hours(of.hours().foretold()), hours(of.hours().came())));
    }
    if (of.known() < of.count()) {
      said.add(Message.of("outcome.sum.open", of.count() - of.known()));
    }
    return said.stream().map(words::sentence).toList();
  }

  TableView table(List<Outcome> outcomes, Function<Outcome, String> client) {
    return TableView.plain(
        words.say("outcome.list"),
        List.of(
            head("outcome.client", false),
            head("outcome.decided", false),
            head("outcome.on", false),
            head("outcome.look", false),
            head("outcome.net.foretold", true),
            head("outcome.net.came", true),
            head("outcome.hours.foretold", true),
            head("outcome.hours.came", true)),
        outcomes.stream().map(one -> row(one, client.apply(one))).toList());
  }

  private List<Cell> row(Outcome one, String client) {
    var latest = one.latest();
    var known = latest.flatMap(Check::known);
    var foretold = known.flatMap(Stands.Known::foretold);
    return List.of(
        Cell.text(client).linked(OutcomePath.of(one.id())),
        Cell.text(words.say(one.decision().what())),
        cells.day(one.decision().on()),
        Cell.text(latest.map(check -> after(check.days())).orElseGet(() -> next(one))),
        changeOf(one, foretold, Level::net, Unit.MONEY),
        changeOf(one, known.map(Stands.Known::client), Level::net, Unit.MONEY),
        changeOf(one, foretold, Level::hours, Unit.HOURS),
        changeOf(one, known.map(Stands.Known::client), Level::hours, Unit.HOURS));
  }

  private String next(Outcome one) {
    return one.next().map(this::stands).orElse("");
  }

  private Cell changeOf(
      Outcome one, Optional<Level> level, Function<Level, OptionalDouble> figure, Unit unit) {
    return level
        .map(
            to -> cells.known(unit, Ratio.difference(figure.apply(to), figure.apply(one.before()))))
        .orElseGet(() -> Cell.text(Numerals.NO_VALUE));
  }

  String after(int days) {
    return words.say("outcome.after", days);
  }

  private String stands(Check check) {
    return switch (check.stands()) {
      case Stands.Coming _ -> words.say("outcome.coming", check.due());
      case Stands.Waiting(var upTo) -> words.say("outcome.waiting", upTo);
      case Stands.Known known -> months(known.months());
    };
  }

  private String months(List<YearMonth> months) {
    return months.size() == 1
        ? words.say("outcome.months.one", months.getFirst())
        : words.say("outcome.months", months.getFirst(), months.getLast());
  }

  /// What was foretold on the day of the decision.
  List<String> foretold(Outcome one) {
    var said = new ArrayList<Message>();
    var decision = one.decision();
    said.add(Message.of("outcome.decided.on", decision.what(), decision.on()));
    decision.lastDay().ifPresent(day -> said.add(Message.of("outcome.last-day", day)));
    decision
        .end()
        .ifPresent(
            end -> said.add(Message.of("outcome.end." + end.name().toLowerCase(words.locale()))));
    one.forecast()
        .ifPresentOrElse(
            forecast -> said.addAll(foretold(forecast, decision.isParting())),
            () -> said.add(Message.of("outcome.foretold.none")));
    return said.stream().map(words::sentence).toList();
  }

  private List<Message> foretold(Forecast forecast, boolean leaves) {
    var said = new ArrayList<Message>();
    said.add(
        Message.of(
            leaves ? "outcome.foretold.leaves" : "outcome.foretold",
            Dates.in(words.locale(), forecast.asOf()),
            money(forecast.before().net()),
            hours(forecast.before().hours()),
            money(forecast.after().net()),
            hours(forecast.after().hours())));
    if (forecast.rateBefore().isPresent() && forecast.rateAfter().isPresent()) {
      said.add(
          Message.of(
              "outcome.foretold.rate",
              numerals.wholeMoney(forecast.rateBefore()),
              numerals.wholeMoney(forecast.rateAfter())));
    }
    var profit = forecast.profit();
    if (leaves && profit.nothing().isPresent()) {
      said.add(
          profit.breakEvenShare().isPresent()
              ? Message.of(
                  "outcome.foretold.profit",
                  change(profit.nothing().getAsDouble()),
                  numerals.share(profit.breakEvenShare()))
              : Message.of(
                  "outcome.foretold.profit.alone", change(profit.nothing().getAsDouble())));
    }
    return said;
  }

  /// What came of it by the last look.
  List<String> came(Outcome one) {
    var latest = one.latest();
    if (latest.isEmpty()) {
      return one
          .next()
          .map(check ->
              words.sentence(
                  switch (check.stands()) {
                    case Stands.Waiting(var upTo) ->
                        Message.of("outcome.came.waiting", after(check.days()), upTo);
                    case Stands.Coming _, Stands.Known _ ->
                        Message.of("outcome.came.coming", check.due());
                  }))
          .stream()
          .toList();
    }
    var known = latest.get().known().orElseThrow();
    return Stream.of(
            came(one, latest.get(), known, "net", Level::net),
            came(one, latest.get(), known, "hours", Level::hours))
        .map(words::sentence)
        .toList();
  }

  private Message came(
      Outcome one,
      Check check,
      Stands.Known known,
      String what,
      Function<Level, OptionalDouble> figure) {
    var key = "outcome.came." + what;
    var before = figure.apply(one.before());
    var came = figure.apply(known.client());
    if (before.isEmpty() || came.isEmpty()) {
      return Message.of(key + ".unknown");
    }
    var foretold = known.foretold().map(figure).orElse(OptionalDouble.empty());
    return foretold.isPresent()
        ? Message.of(
            key + ".foretold",
            after(check.days()),
            said(what, before),
            said(what, foretold),
            said(what, came))
        : Message.of(key, after(check.days()), said(what, before), said(what, came));
  }

  private Object said(String what, OptionalDouble value) {
    return what.equals("net") ? money(value) : hours(value);
  }

  /// The client, look by look.
  TableView looks(Outcome one) {
    var heads =
        new ArrayList<>(
            List.of(
                head("outcome.when", false),
                head("outcome.of", false),
                head("outcome.level.net.foretold", true),
                head("outcome.level.net", true),
                head("outcome.level.hours.foretold", true),
                head("outcome.level.hours", true)));
    heads.addAll(restHeads());
    var rows = new ArrayList<List<Cell>>();
    rows.add(look(words.say("outcome.before"), "", Optional.empty(), Optional.of(one.before())));
    for (var check : one.checks()) {
      var known = check.known();
      rows.add(
          look(
              after(check.days()),
              stands(check),
              known.flatMap(Stands.Known::foretold),
              known.map(Stands.Known::client)));
    }
    return TableView.plain(words.say("outcome.looks"), heads, rows);
  }

  private List<Cell> look(String when, String of, Optional<Level> foretold, Optional<Level> came) {
    var row = new ArrayList<Cell>();
    row.add(Cell.text(when));
    row.add(Cell.text(of));
    row.add(cells.known(Unit.MONEY, value(foretold, Level::net)));
    row.add(cells.known(Unit.MONEY, value(came, Level::net)));
    row.add(cells.known(Unit.HOURS, value(foretold, Level::hours)));
    row.add(cells.known(Unit.HOURS, value(came, Level::hours)));
    row.addAll(rest(came));
    return row;
  }

  private List<TableView.Head> restHeads() {
    var heads = new ArrayList<TableView.Head>();
    heads.add(head("outcome.level.revenue", true));
    heads.add(head("outcome.level.rate", true));
    if (standing.felt()) {
      heads.add(head("outcome.level.mood", true));
    }
    return heads;
  }

  private List<Cell> rest(Optional<Level> level) {
    var row = new ArrayList<Cell>();
    row.add(cells.known(Unit.MONEY, value(level, Level::revenue)));
    row.add(cells.known(Unit.MONEY_PER_HOUR, value(level, Level::rate)));
    if (standing.felt()) {
      row.add(cells.known(Unit.REACTION, value(level, Level::mood)));
    }
    return row;
  }

  /// The firm without the client, look by look.
  TableView others(Outcome one) {
    var heads =
        new ArrayList<>(
            List.of(
                head("outcome.when", false),
                head("outcome.level.net", true),
                head("outcome.level.hours", true)));
    heads.addAll(restHeads());
    var rows = new ArrayList<List<Cell>>();
    rows.add(other(words.say("outcome.before"), one.othersBefore()));
    for (var check : one.checks()) {
      check.known().ifPresent(known -> rows.add(other(after(check.days()), known.others())));
    }
    return TableView.plain(words.say("outcome.others"), heads, rows);
  }

  private List<Cell> other(String when, Level level) {
    var row = new ArrayList<Cell>();
    row.add(Cell.text(when));
    row.add(cells.known(Unit.MONEY, level.net()));
    row.add(cells.known(Unit.HOURS, level.hours()));
    row.addAll(rest(Optional.of(level)));
    return row;
  }

  private static OptionalDouble value(
      Optional<Level> level, Function<Level, OptionalDouble> figure) {
    return level.map(figure).orElse(OptionalDouble.empty());
  }

  /// Where the hours went of a client who left.
  OutcomeView.Went went(Outcome one, Optional<WhereHoursWent> found) {
    if (!one.decision().isParting()) {
      return new OutcomeView.Went(List.of(), Optional.empty());
    }
    return found
        .map(this::went)
        .orElseGet(() ->
            new OutcomeView.Went(
                List.of(words.sentence(Message.of("outcome.went.unknown"))), Optional.empty()));
  }

  private OutcomeView.Went went(WhereHoursWent hours) {
    var said = new ArrayList<Message>();
    said.add(
        Message.of(
            "outcome.went.freed",
            hours(hours.freed()),
            months(hours.since()),
            hours(hours.foundWith(Set.of(Letter.A, Letter.B)))));
    said.add(
        hours.missing() >= 0
            ? Message.of("outcome.went.missing", hours(hours.missing()))
            : Message.of("outcome.went.more", hours(-hours.missing())));
    var rows = new ArrayList<List<Cell>>();
    for (var line : hours.lines()) {
      rows.add(
          List.of(
              Cell.text(group(line)),
              changed(line.project()),
              changed(line.other()),
              changed(line.unsaid()),
              changed(line.sum())));
    }
    return new OutcomeView.Went(
        said.stream().map(words::sentence).toList(),
        Optional.of(
            TableView.plain(
                words.say("outcome.went"),
                List.of(
                    head("outcome.went.group", false),
                    head("outcome.went.project", true),
                    head("outcome.went.other", true),
                    head("outcome.went.unsaid", true),
                    head("outcome.went.sum", true)),
                rows)));
  }

  private String group(WhereHoursWent.Line line) {
    return line.group()
        .map(letter -> words.say("outcome.went.letter", letter.name()))
        .orElseGet(() -> words.say(line.came() ? "outcome.went.came" : "outcome.went.ungraded"));
  }

  private Cell changed(double hours) {
    return cells.measure(Unit.HOURS, OptionalDouble.of(hours));
  }

  List<String> beside(Optional<Outcomes.Beside> beside) {
    return beside.stream()
        .flatMap(one ->
            Stream.of(
                share("outcome.beside.best", one.bestBefore(), one.bestSince()),
                share("outcome.beside.tickets", one.ticketsBefore(), one.ticketsSince())))
        .map(words::sentence)
        .toList();
  }

  private Message share(String key, OptionalDouble before, OptionalDouble since) {
    return before.isPresent() && since.isPresent()
        ? Message.of(key, numerals.share(before), numerals.share(since))
        : Message.of(key + ".unknown");
  }

  private String money(OptionalDouble value) {
    return numerals.money(value);
  }

  private String change(double amount) {
    return new Money(amount, numerals.currency()).in(words.locale());
  }

  private static Message hours(OptionalDouble value) {
    return value.isPresent() ? hours(value.getAsDouble()) : Message.of("outcome.hours.unknown");
  }

  /// To a tenth.
  private static Message hours(double value) {
    return Message.of("outcome.hours.value", Math.rint(value * TENTHS) / TENTHS + 0.0);
  }

  private TableView.Head head(String key, boolean number) {
    return TableView.Head.plain(words.say(key), number);
  }
}
