package app.tamis.web.beside;

import static java.time.temporal.ChronoUnit.MONTHS;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.fleet.Comparison;
import app.tamis.fleet.Comparison.Size;
import app.tamis.fleet.ComparisonFile;
import app.tamis.fleet.Counterparts;
import app.tamis.fleet.PortfolioFigures;
import app.tamis.fleet.Quantiles;
import app.tamis.gradebook.Standing;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.NeededSources;
import app.tamis.measures.Numerals;
import app.tamis.measures.Source;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Puts the firm's figures beside those of others, in words.
final class BesideWords {

  /// Further apart than a quarter, and seasons begin to tell.
  private static final int FAR_MONTHS = 3;

  /// Of so few, the marks lie further in than their names say.
  private static final int ROUGH = 10;

  /// From here on two digits have no decimal.
  private static final double TWO_DIGITS = 9.95;

  private final PortfolioGrades grades;
  private final PortfolioFigures own;
  private final Comparison.Basis basis;
  private final Words words;
  private final Numerals numerals;

  BesideWords(Standing standing, Words words) {
    var portfolio = standing.facts().portfolio();
    this.grades = standing.grades();
    this.own = PortfolioFigures.of(portfolio.name(), portfolio.currency(), grades);
    this.basis =
        Comparison.Basis.of(
            grades.window().months(), standing.matrix().name(), standing.matrix().yaml());
    this.words = words;
    this.numerals = standing.numerals(words);
  }

  BesideView.Stand stand(ComparisonFile file) {
    return Counterparts.find(own, file.comparison())
        .map(found -> stand(found, file.comparison().basis()))
        .orElseGet(() -> nobody(file.comparison()));
  }

  private BesideView.Stand stand(Counterparts others, Comparison.Basis theirs) {
    var group = others.group();
    return new BesideView.Stand(
        words.say(
            "beside.whom",
            basis.months(),
            own.asOf(),
            group.atLeast(),
            group.currency(),
            size(group),
            group.asOf()),
        lead(others),
        notes(others, theirs).stream().map(words::sentence).toList(),
        Arrays.stream(PortfolioFigures.Figure.values()).map(each -> figure(each, others)).toList());
  }

  private BesideView.Stand nobody(Comparison comparison) {
    return new BesideView.Stand(
        words.say(
            "beside.nobody",
            own.currency(),
            own.clients(),
            comparison.groups().stream()
                .map(group -> Message.of("beside.group", group.currency(), size(group)))
                .toList()),
        "",
        List.of(),
        List.of());
  }

  private String lead(Counterparts others) {
    var behind = others.furthestBehind();
    if (!behind.isEmpty()) {
      return words.say("beside.lead.behind", behind.stream().map(this::within).toList());
    }
    boolean isAnyKnown =
        Arrays.stream(PortfolioFigures.Figure.values())
            .anyMatch(figure -> others.position(figure).isPresent());
    return isAnyKnown ? words.say("beside.lead.none") : "";
  }

  /// As a figure is called within a sentence.
  private String within(PortfolioFigures.Figure figure) {
    var name = title(figure);
    return name.substring(0, 1).toLowerCase(words.locale()) + name.substring(1);
  }

  private String title(PortfolioFigures.Figure figure) {
    return words.say("fleet.figure." + figure.id());
  }

  private static Message size(Comparison.Group group) {
    return group.size().map(BesideWords::size).orElseGet(() -> Message.of("beside.size.all"));
  }

  private static Message size(Size size) {
    return size.upTo()
        .map(most ->
            size.from() == 0
                ? Message.of("beside.size.up-to", most)
                : Message.of("beside.size.between", size.from(), most))
        .orElseGet(() -> Message.of("beside.size.from", size.from()));
  }

  private List<Message> notes(Counterparts others, Comparison.Basis theirs) {
    var notes = new ArrayList<Message>();
    if (!others.sameCurrency()) {
      notes.add(Message.of("beside.note.currency", own.currency(), others.group().currency()));
    }
    if (!others.isOfOwnSize()) {
      notes.add(Message.of("beside.note.sizes", size(Size.of(own.clients()))));
    }
    apart(others.group().asOf()).ifPresent(notes::add);
    if (theirs.months() != basis.months()) {
      notes.add(Message.of("beside.note.window", theirs.months(), basis.months()));
    }
    if (!theirs.isBySameRules(basis)) {
      notes.add(Message.of("beside.note.rules", theirs.matrix(), basis.matrix()));
    }
    if (others.group().atLeast() <= ROUGH) {
      notes.add(Message.of("beside.note.few"));
    }
    long ungraded = grades.clients().stream().filter(each -> each.letter().isEmpty()).count();
    if (ungraded > 0 && ungraded < own.clients()) {
      notes.add(Message.of("beside.note.ungraded", ungraded));
    }
    if (grades.portfolio().hoursEstimated()) {
      notes.add(Message.of("beside.note.estimated"));
    }
    return notes;
  }

  /// Empty where both are of about the same time.
  private Optional<Message> apart(LocalDate theirs) {
    long months = MONTHS.between(YearMonth.from(theirs), YearMonth.from(own.asOf()));
    return Math.abs(months) <= FAR_MONTHS
        ? Optional.empty()
        : Optional.of(
            Message.of(months > 0 ? "beside.note.old" : "beside.note.ahead", Math.abs(months)));
  }

  private BesideView.Figure figure(PortfolioFigures.Figure figure, Counterparts others) {
    var value = others.value(figure);
    var marks = others.marks(figure);
    return new BesideView.Figure(
        figure.id(),
        title(figure),
        words.say("beside.means." + figure.id()),
        shown(figure, value),
        said(figure, others),
        value.isPresent() ? Optional.empty() : Optional.of(settles(figure)),
        marks.map(known -> marks(figure, known)).orElse(List.of()),
        marks.map(known -> scale(figure, known, value)),
        new BesideView.Way(path(figure), words.say("beside.work." + figure.id())));
  }

  private String said(PortfolioFigures.Figure figure, Counterparts others) {
    if (others.marks(figure).isEmpty()) {
      return figure.isMoney() && !others.sameCurrency()
          ? words.say("beside.other-currency", others.group().currency(), own.currency())
          : words.say("beside.untold");
    }
    return others
        .position(figure)
        .map(position -> words.say("beside.position." + position.id()))
        .orElseGet(() -> words.say("beside.unknown"));
  }

  private List<BesideView.Mark> marks(PortfolioFigures.Figure figure, Quantiles marks) {
    return List.of(
        mark("weakest", figure, marks.weakest(figure)),
        mark("half", figure, marks.half()),
        mark("best", figure, marks.best(figure)));
  }

  private BesideView.Mark mark(String which, PortfolioFigures.Figure figure, double value) {
    return new BesideView.Mark(
        words.say("beside.mark." + which), shown(figure, Optional.of(value)));
  }

  private static Scale scale(
      PortfolioFigures.Figure figure, Quantiles marks, Optional<Double> value) {
    return Scale.of(
        marks.weakest(figure), marks.half(), marks.best(figure), value, figure.isBetterLow());
  }

  private String shown(PortfolioFigures.Figure figure, Optional<Double> known) {
    var value = known.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    return switch (figure) {
      case NET_MARGIN, HOURS_ON_DS, RECURRING_SHARE -> numerals.share(value);
      case EFFECTIVE_HOURLY_RATE -> numerals.wholeMoney(value);
      case AVERAGE_DAYS_LATE -> numerals.number(value, value.orElse(0) < TWO_DIGITS ? 1 : 0);
    };
  }

  /// Records that no import brought; else what else it may be.
  private BesideView.Way settles(PortfolioFigures.Figure figure) {
    var missing =
        needed(figure).missing(grades.portfolio().imported()).stream()
            .map(alternatives -> Message.of("why.source." + alternatives.getFirst().key()))
            .toList();
    if (!missing.isEmpty()) {
      return new BesideView.Way("/import", words.say("beside.settle.bring", missing));
    }
    return new BesideView.Way(
        figure == PortfolioFigures.Figure.NET_MARGIN ? "/settings" : "/import",
        words.say("beside.settle." + figure.id()));
  }

  private static NeededSources needed(PortfolioFigures.Figure figure) {
    var bills = NeededSources.all(Source.INVOICES, Source.INVOICE_LINES);
    return switch (figure) {
      case NET_MARGIN, EFFECTIVE_HOURLY_RATE, HOURS_ON_DS ->
          bills.and(NeededSources.all(Source.TIME_ENTRIES));
      case AVERAGE_DAYS_LATE -> bills.and(NeededSources.all(Source.PAYMENTS));
      case RECURRING_SHARE -> bills;
    };
  }

  private static String path(PortfolioFigures.Figure figure) {
    return switch (figure) {
      case NET_MARGIN -> "/whale";
      case EFFECTIVE_HOURLY_RATE -> "/prices";
      case HOURS_ON_DS -> "/lift";
      case AVERAGE_DAYS_LATE -> "/debits";
      case RECURRING_SHARE -> "/proposals";
    };
  }
}
