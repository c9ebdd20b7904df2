package app.tamis.web.board;

import app.tamis.basics.Words;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.ClientGrade.Graded;
import app.tamis.grading.ClientGrade.NotGraded;
import app.tamis.grading.Group;
import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.Measure;
import app.tamis.measures.Numerals;
import app.tamis.portfolio.Portfolio;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// Puts a graded portfolio into the words of the board.
final class BoardWords {

  private static final double WHOLE = 1_000;
  private static final double ROOM_FOR_TEXT = 60;

  private final Words words;
  private final PortfolioGrades grades;
  private final PortfolioGrades before;
  private final Portfolio portfolio;
  private final ShownGrades shown;
  private final Discretion discretion;
  private final Numerals numerals;

  /// @param before the grades of an earlier month end, to tell who moved
  BoardWords(
      Words words,
      ShownGrades shown,
      PortfolioGrades before,
      Portfolio portfolio,
      Discretion discretion) {
    this.words = words;
    this.shown = shown;
    this.grades = shown.computed();
    this.before = before;
    this.portfolio = portfolio;
    this.discretion = discretion;
    this.numerals = new Numerals(words, portfolio.currency());
  }

  BoardView view() {
    return new BoardView(
        headline(),
        subtitle(),
        imprint(),
        List.of(bar("table.revenue", Group::revenueShare), bar("table.hours", Group::hoursShare)),
        shown.worstFirst().stream().findFirst().flatMap(this::action),
        groups().stream().filter(this::isShown).map(this::column).toList(),
        notes());
  }

  /// "Your 9 D clients bring 25 % of the revenue and take 40 % of your time."
  private Emphasis headline() {
    var worst = group(Optional.of(Letter.D));
    return worst.clients() > 0 && worst.revenueShare().isPresent() && worst.hoursShare().isPresent()
        ? Emphasis.of(
            words.say(
                "board.headline",
                worst.clients(),
                worst.revenueShare().getAsDouble(),
                worst.hoursShare().getAsDouble()))
        : Emphasis.of(words.say("board.headline.no-d", grades.clients().size()));
  }

  private String subtitle() {
    long firm = count(client -> client instanceof Graded graded && graded.isFirm());
    long open = count(client -> client instanceof Graded graded && !graded.isFirm());
    long none = count(NotGraded.class::isInstance);
    return words.say(
        "board.subtitle",
        grades.clients().size(),
        numerals.date(grades.window().asOf()),
        grades.window().months(),
        firm,
        open,
        none);
  }

  private String imprint() {
    return words.say(
        "print.imprint",
        portfolio.name(),
        numerals.date(grades.window().asOf()),
        grades.matrix().name());
  }

  private long count(java.util.function.Predicate<ClientGrade> wanted) {
    return grades.clients().stream().filter(wanted).count();
  }

  private BoardView.Bar bar(String label, Function<Group, OptionalDouble> share) {
    var segments = new ArrayList<BoardView.Segment>();
    double from = 0;
    for (var group : groups()) {
      double width = Math.max(0, share.apply(group).orElse(0)) * WHOLE;
      var text = Letters.shown(group.letter()) + " " + numerals.share(share.apply(group));
      if (width >= 1) {
        segments.add(
            new BoardView.Segment(
                Letters.colour(group.letter()),
                Math.round(from),
                Math.round(width),
                width >= ROOM_FOR_TEXT ? text : "",
                text));
      }
      from += width;
    }
    return new BoardView.Bar(words.say(label), segments);
  }

  private Optional<BoardView.Action> action(ClientGrade worst) {
    if (shown.of(worst).isEmpty()) {
      return Optional.empty();
    }
    var why = discretion.of(grades.why(worst, portfolio.currency()));
    var because = new ArrayList<String>();
    because.add(words.sentence(why.mostly(worst)));
    why.toTarget().map(words::sentence).ifPresent(because::add);
    return Optional.of(
        new BoardView.Action(
            worst.findings().client().id(),
            words.say("board.start", worst.findings().client().name()),
            because,
            words.say("board.why")));
  }

  /// Nobody not graded needs no column; A to D always stand there.
  private boolean isShown(Group group) {
    return group.letter().isPresent() || group.clients() > 0;
  }

  private BoardView.Column column(Group group) {
    return new BoardView.Column(
        Letters.colour(group.letter()),
        Letters.shown(group.letter()),
        words.say(
            group.letter().isPresent() ? "board.clients" : "board.not-graded", group.clients()),
        numerals.share(group.revenueShare()) + " · " + numerals.share(group.hoursShare()),
        words.say(
            "board.shares",
            numerals.share(group.revenueShare()),
            numerals.share(group.hoursShare())),
        grades.clients().stream()
            .filter(client -> shown.of(client).equals(group.letter()))
            .map(this::card)
            .toList(),
        words.say("board.nobody"));
  }

  private BoardView.Card card(ClientGrade client) {
    var why = discretion.of(grades.why(client, portfolio.currency()));
    return new BoardView.Card(
        client.findings().client().id(),
        client.findings().client().name(),
        standing(client),
        figures(client),
        sentence(client, why),
        why.toTarget().map(words::sentence));
  }

  /// What speaks for an A matters more than what little weighs on it.
  private String sentence(ClientGrade client, app.tamis.grading.Why why) {
    var said =
        shown.of(client).equals(Optional.of(Letter.A)) && !why.best().isEmpty()
            ? why.best().getFirst().words()
            : why.mostly(client);
    return words.sentence(said);
  }

  private String standing(ClientGrade client) {
    if (client.findings().personsGrade().isPresent()) {
      return words.say("board.by-person", Letters.shown(client.computed()));
    }
    if (shown.isHeld(client)) {
      return words.say("board.held", Letters.shown(client.letter()));
    }
    var then = before.find(client.findings().client().id()).flatMap(ClientGrade::letter);
    if (then.isPresent() && client.letter().isPresent() && !then.equals(client.letter())) {
      boolean better = client.letter().get().isAtLeast(then.get());
      return words.say(better ? "board.up" : "board.down", then.get().name());
    }
    return switch (client) {
      case Graded graded when graded.isFirm() -> words.say("table.firm");
      case Graded graded -> words.say("board.could-be", couldBe(graded).name());
      case NotGraded _ -> "";
    };
  }

  private static Letter couldBe(Graded client) {
    return client.range().worst() != client.grade()
        ? client.range().worst()
        : client.range().best();
  }

  private String figures(ClientGrade client) {
    var measures = client.findings().measures();
    var hours = measures.value(Measure.HOURS);
    return words.say(
        "board.figures",
        numerals.money(measures.value(Measure.REVENUE_PER_MONTH)),
        hours.isPresent()
            ? numerals.number(
                OptionalDouble.of(hours.getAsDouble() / client.findings().months()), 0)
            : Numerals.NO_VALUE,
        numerals.money(measures.value(Measure.EFFECTIVE_HOURLY_RATE)));
  }

  private List<String> notes() {
    var notes = new ArrayList<String>();
    double assumed = grades.measures().value(Measure.ASSUMED_COST).orElse(0);
    if (assumed > 0) {
      notes.add(words.say("table.note.assumed", numerals.money(OptionalDouble.of(assumed))));
    }
    if (!portfolio.defaulted().isEmpty()) {
      notes.add(words.say("table.note.defaults", portfolio.defaulted().stream().sorted().toList()));
    }
    return notes;
  }

  private List<Group> groups() {
    return shown.groups();
  }

  private Group group(Optional<Letter> letter) {
    return groups().stream()
        .filter(group -> group.letter().equals(letter))
        .findFirst()
        .orElseThrow();
  }
}
