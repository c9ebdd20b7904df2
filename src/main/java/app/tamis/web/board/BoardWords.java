package app.tamis.web.board;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.grading.Axis;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.ClientGrade.Graded;
import app.tamis.grading.ClientGrade.NotGraded;
import app.tamis.grading.Group;
import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.Why;
import app.tamis.grading.acts.LeverSaid;
import app.tamis.measures.Measure;
import app.tamis.measures.Numerals;
import app.tamis.portfolio.Portfolio;
import app.tamis.web.grades.GradeBars;
import app.tamis.web.grades.Lacking;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Puts a graded portfolio into the words of the board.
final class BoardWords {

  private static final double WORTH_SAYING = 0.5;
  private static final double FEW_HOURS = 10;
  private static final double FEW_MINUTES = 0.05;
  private static final int MOST_SENTENCES = 2;

  private final Words words;
  private final PortfolioGrades grades;
  private final PortfolioGrades before;
  private final Portfolio portfolio;
  private final ShownGrades shown;
  private final Function<ClientGrade, List<LeverSaid>> levers;
  private final Numerals numerals;

  /// @param before the grades of an earlier month end, to tell who moved
  /// @param levers what would lift a client, best first
  BoardWords(
      Words words,
      ShownGrades shown,
      PortfolioGrades before,
      Portfolio portfolio,
      Function<ClientGrade, List<LeverSaid>> levers) {
    this.words = words;
    this.shown = shown;
    this.grades = shown.computed();
    this.before = before;
    this.portfolio = portfolio;
    this.levers = levers;
    this.numerals = new Numerals(words, portfolio.currency());
  }

  BoardView view() {
    return new BoardView(
        new BoardNotices(numerals, grades).list(),
        Emphasis.of(headline()),
        subtitle(),
        isNobodyGraded()
            ? new Lacking(grades).reasons().stream().map(words::say).toList()
            : List.of(),
        imprint(),
        isNobodyGraded() ? GradeBars.NONE : GradeBars.of(groups(), numerals),
        prices(),
        shown.worstFirst().stream().filter(this::isToBeLifted).findFirst().map(this::action),
        groups().stream().filter(this::isShown).map(this::column).toList(),
        notes());
  }

  private boolean isNobodyGraded() {
    return groups().stream().allMatch(group -> group.letter().isEmpty() || group.clients() == 0);
  }

  /// "Your 9 D clients bring 25 % of the revenue and take 40 % of your time."
  private String headline() {
    var worst = group(Optional.of(Letter.D));
    int all = grades.clients().size();
    int graded = all - group(Optional.empty()).clients();
    if (graded == 0) {
      return words.say("board.headline.nobody", all);
    }
    if (worst.clients() == 0) {
      return graded == all
          ? words.say("board.headline.no-d", all)
          : words.say("board.headline.no-d.graded", graded);
    }
    return worst.revenueShare().isPresent() && worst.hoursShare().isPresent()
        ? words.say(
            "board.headline",
            worst.clients(),
            worst.revenueShare().getAsDouble(),
            worst.hoursShare().getAsDouble())
        : words.say("board.headline.d", worst.clients(), all);
  }

  /// The coach's first instruction.
  private Optional<String> prices() {
    var rise = grades.priceToTarget();
    return rise.orElse(0) >= WORTH_SAYING
        ? Optional.of(
            words.say(
                "board.prices",
                numerals.wholeMoney(rise),
                numerals.money(grades.portfolio().costs().targetRate())))
        : Optional.empty();
  }

  private boolean isToBeLifted(ClientGrade client) {
    return shown.of(client).filter(letter -> letter != Letter.A).isPresent();
  }

  private String subtitle() {
    long firm = count(client -> client instanceof Graded graded && graded.isFirm());
    long guesses = count(ShownGrades::isGuess);
    long open = count(client -> client instanceof Graded graded && !graded.isFirm()) - guesses;
    long none = count(NotGraded.class::isInstance);
    return words.say(
        "board.subtitle",
        grades.clients().size(),
        numerals.date(grades.window().asOf()),
        grades.window().months(),
        firm,
        open,
        none,
        guesses);
  }

  private String imprint() {
    return words.say(
        "print.imprint",
        portfolio.name(),
        numerals.date(grades.window().asOf()),
        grades.matrix().name());
  }

  private long count(Predicate<ClientGrade> wanted) {
    return grades.clients().stream().filter(wanted).count();
  }

  private BoardView.Action action(ClientGrade worst) {
    var why = grades.why(worst, portfolio.currency());
    var because = new ArrayList<String>();
    because.add(words.sentence(why.mostly()));
    levers.apply(worst).stream()
        .findFirst()
        .map(LeverSaid::sentence)
        .or(why::toTarget)
        .map(words::sentence)
        .ifPresent(because::add);
    return new BoardView.Action(
        shown.path(worst),
        words.say(
            prices().isPresent() ? "board.then" : "board.start", worst.findings().client().name()),
        because,
        words.say("board.why"));
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
        group.clients() == 0
            ? ""
            : words.say(
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
    var why = grades.why(client, portfolio.currency());
    return new BoardView.Card(
        shown.path(client),
        client.findings().client().name(),
        ShownGrades.isGuess(client) ? shown.mark(client) : "",
        standing(client),
        figures(client),
        sentences(client, why),
        new Guesses(grades).settling(client).map(words::say).orElse(""),
        isAnA(client) ? "" : toTarget(client));
  }

  private boolean isAnA(ClientGrade client) {
    return shown.of(client).equals(Optional.of(Letter.A));
  }

  /// What speaks for an A matters more than what little weighs on it. Of others what weighs most,
  /// and what limits a letter.
  private List<String> sentences(ClientGrade client, Why why) {
    var said =
        isAnA(client) && !why.best().isEmpty()
            ? Stream.of(Axis.values()).flatMap(axis -> best(axis, why).stream())
            : Stream.concat(
                Stream.of(why.mostly()),
                why.notices().stream().filter(notice -> notice.key().startsWith("why.limit.")));
    return said.distinct().limit(MOST_SENTENCES).map(words::sentence).toList();
  }

  private static Optional<Message> best(Axis axis, Why why) {
    return why.best().stream()
        .filter(reason -> reason.mark().criterion().axis() == axis)
        .map(Why.Reason::words)
        .findFirst();
  }

  /// "+€1,353 a month to your rate · takes 14 h, pays for 6".
  private String toTarget(ClientGrade client) {
    var measures = client.findings().measures();
    var taken = measures.value(Measure.HOURS_PER_MONTH);
    var paid = measures.value(Measure.AFFORDABLE_HOURS);
    if (taken.isEmpty()
        || paid.isEmpty()
        || Math.max(taken.getAsDouble(), paid.getAsDouble()) < FEW_MINUTES) {
      return "";
    }
    var price = client.findings().priceWorthSaying();
    var hours = words.say("board.hours", hours(taken), hours(paid));
    return price.isPresent() ? words.say("board.price", numerals.wholeMoney(price), hours) : hours;
  }

  /// Small numbers of hours differ by their tenths.
  private String hours(OptionalDouble hours) {
    double said = Math.max(0, hours.orElseThrow());
    return numerals.number(OptionalDouble.of(said), said < FEW_HOURS ? 1 : 0);
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
      case Graded _ when ShownGrades.isGuess(client) -> words.say("board.guess");
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
    var hours = measures.value(Measure.HOURS_PER_MONTH);
    return words.say(
        "board.figures",
        numerals.money(measures.value(Measure.REVENUE_PER_MONTH)),
        hours.isPresent() ? hours(hours) : Numerals.NO_VALUE,
        numerals.wholeMoney(measures.value(Measure.EFFECTIVE_HOURLY_RATE)));
  }

  private List<String> notes() {
    var notes = new ArrayList<String>();
    double assumed = grades.measures().value(Measure.ASSUMED_COST).orElse(0);
    if (assumed > 0) {
      notes.add(words.say("table.note.assumed", numerals.money(OptionalDouble.of(assumed))));
    }
    var defaulted =
        portfolio.defaulted().stream()
            .sorted()
            .map(BoardWords::settingsName)
            .filter(words::has)
            .map(Message::of)
            .toList();
    if (!defaulted.isEmpty()) {
      notes.add(words.say("board.defaults", defaulted));
    }
    return notes;
  }

  /// As the page of the settings calls it.
  private static String settingsName(String key) {
    return "import.settings." + key.substring(key.indexOf('.') + 1);
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
