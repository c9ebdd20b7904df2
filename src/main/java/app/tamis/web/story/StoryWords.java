package app.tamis.web.story;

import app.tamis.basics.Message;
import app.tamis.basics.Money;
import app.tamis.basics.Words;
import app.tamis.gradebook.Standing;
import app.tamis.grading.Group;
import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.Measure;
import app.tamis.measures.Numerals;
import app.tamis.measures.Ratio;
import app.tamis.measures.Unit;
import app.tamis.outcome.Evidence;
import app.tamis.web.grades.GradeBars;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.Cell;
import app.tamis.web.page.Cells;
import app.tamis.web.page.TableView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Puts where the firm stands into words.
final class StoryWords {

  private final Standing standing;
  private final Words words;
  private final Numerals numerals;
  private final Cells cells;

  StoryWords(Standing standing, Words words) {
    this.standing = standing;
    this.words = words;
    this.numerals = standing.numerals(words);
    this.cells = new Cells(numerals);
  }

  String subtitle() {
    return words.say("story.subtitle", standing.facts().portfolio().name(), standing.today());
  }

  /// What grade D brings and takes, then and now.
  List<String> lead(Optional<ShownGrades> then, ShownGrades now) {
    var said = new ArrayList<Message>();
    var last = worst(now);
    if (last.clients() == 0) {
      said.add(Message.of("story.lead.none"));
    } else if (last.revenueShare().isPresent() && last.hoursShare().isPresent()) {
      said.add(
          Message.of(
              "story.lead.now",
              last.clients(),
              numerals.share(last.revenueShare()),
              numerals.share(last.hoursShare())));
    }
    then.map(StoryWords::worst)
        .filter(first -> first.clients() > 0)
        .filter(first -> first.revenueShare().isPresent() && first.hoursShare().isPresent())
        .ifPresent(first ->
            said.add(
                Message.of(
                    "story.lead.then",
                    then.orElseThrow().asOf(),
                    first.clients(),
                    numerals.share(first.revenueShare()),
                    numerals.share(first.hoursShare()))));
    return said.stream().map(words::sentence).toList();
  }

  private static Group worst(ShownGrades grades) {
    return grades.groups().stream()
        .filter(group -> group.letter().equals(Optional.of(Letter.D)))
        .findFirst()
        .orElseThrow();
  }

  /// The two instructions are the first step and all of them.
  List<StoryView.Step> steps(
      Deeds.Prices prices, Deeds.Plans plans, Deeds.Exits exits, Evidence freed, ShownGrades now) {
    return List.of(
        step("raise", "/prices", raised(prices)),
        step("grade", "/", graded(now)),
        step("lift", "/lift", List.of(lifted(plans))),
        step("part", "/parting", parted(exits, freed)));
  }

  private StoryView.Step step(String name, String path, List<Message> said) {
    return new StoryView.Step(
        words.say("story." + name),
        words.say("story." + name + ".text"),
        said.stream().map(words::sentence).toList(),
        path,
        words.say("story." + name + ".act"));
  }

  private List<Message> raised(Deeds.Prices prices) {
    var rate = standing.grades().measures().value(Measure.EFFECTIVE_HOURLY_RATE);
    var target = standing.grades().portfolio().costs().targetRate();
    var said = new ArrayList<Message>();
    said.add(
        prices.letters() == 0
            ? Message.of("story.raise.none")
            : Message.of("story.raise.letters", prices.letters(), prices.agreed()));
    if (prices.agreed() > 0) {
      said.add(Message.of("story.raise.gain", new Money(prices.gain(), numerals.currency())));
    }
    if (rate.isPresent() && target.isPresent()) {
      said.add(
          Message.of("story.raise.rate", numerals.wholeMoney(rate), numerals.wholeMoney(target)));
    }
    return said;
  }

  private static List<Message> graded(ShownGrades now) {
    return List.of(
        Message.of(
            "story.grade.said",
            now.computed().clients().stream().filter(one -> now.of(one).isPresent()).count(),
            now.asOf(),
            now.computed().matrix().name()));
  }

  private static Message lifted(Deeds.Plans plans) {
    return plans.running() + plans.lifted() + plans.over() == 0
        ? Message.of("story.lift.none")
        : Message.of("story.lift.said", plans.running(), plans.lifted(), plans.over());
  }

  private List<Message> parted(Deeds.Exits exits, Evidence freed) {
    var said = new ArrayList<Message>();
    said.add(
        exits.decided() + exits.closed() == 0
            ? Message.of("story.part.none")
            : Message.of("story.part.said", exits.decided(), exits.closed()));
    if (freed.hours().of() > 0) {
      said.add(
          Message.of(
              "story.part.hours",
              Math.rint(-freed.hours().came()),
              Math.rint(-freed.hours().foretold())));
    }
    return said;
  }

  StoryView.Side side(ShownGrades grades) {
    return new StoryView.Side(
        numerals.date(grades.asOf()), GradeBars.of(grades.groups(), numerals));
  }

  /// Figures of a usual month, then and now.
  TableView change(PortfolioGrades then, PortfolioGrades now) {
    return TableView.plain(
        words.say("story.change"),
        List.of(
            head("story.figure", false),
            TableView.Head.plain(numerals.date(then.window().asOf()), true),
            TableView.Head.plain(numerals.date(now.window().asOf()), true)),
        List.of(
            List.of(
                Cell.text(words.say("whatif.clients")),
                cells.number(then.clients().size(), 0),
                cells.number(now.clients().size(), 0)),
            row(
                "story.net",
                Unit.MONEY,
                month(then, Measure.NET_REVENUE),
                month(now, Measure.NET_REVENUE)),
            row("story.hours", Unit.HOURS, month(then, Measure.HOURS), month(now, Measure.HOURS)),
            row(
                "measure.effective_hourly_rate",
                Unit.MONEY_PER_HOUR,
                then.measures().value(Measure.EFFECTIVE_HOURLY_RATE),
                now.measures().value(Measure.EFFECTIVE_HOURLY_RATE))));
  }

  private static OptionalDouble month(PortfolioGrades grades, Measure measure) {
    int months =
        grades.portfolio().clients().stream()
            .mapToInt(client -> client.months().size())
            .max()
            .orElse(0);
    return Ratio.of(grades.measures().value(measure), months);
  }

  private List<Cell> row(String name, Unit unit, OptionalDouble then, OptionalDouble now) {
    return List.of(Cell.text(words.say(name)), cells.known(unit, then), cells.known(unit, now));
  }

  private TableView.Head head(String key, boolean number) {
    return TableView.Head.plain(words.say(key), number);
  }

  String quarterTitle(LocalDate first) {
    return words.say("story.quarter", first);
  }

  List<String> quarter(Deeds.Since since) {
    if (since.isNothing()) {
      return List.of(words.sentence(Message.of("story.quarter.none")));
    }
    return Stream.of(
            counted("story.quarter.letters", since.letters()),
            counted("story.quarter.proposals", since.proposals()),
            counted("story.quarter.reviews", since.reviews()),
            counted("story.quarter.plans", since.plans()),
            counted("story.quarter.partings", since.partings()),
            counted("story.quarter.closed", since.closed()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> counted(String key, long count) {
    return count == 0 ? Optional.empty() : Optional.of(words.say(key, count));
  }
}
