package app.tamis.web.gut;

import static java.util.stream.Collectors.partitioningBy;

import app.tamis.basics.Words;
import app.tamis.gradebook.Standing;
import app.tamis.grading.Axis;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.ClientGrade.Graded;
import app.tamis.grading.FeltClient;
import app.tamis.grading.FeltClient.Side;
import app.tamis.grading.Letter;
import app.tamis.measures.Figure;
import app.tamis.measures.Measure;
import app.tamis.measures.Numerals;
import app.tamis.measures.Unit;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.Cell;
import app.tamis.web.page.Cells;
import app.tamis.web.page.Field;
import app.tamis.web.page.Letters;
import app.tamis.web.page.Listing;
import app.tamis.web.page.Order;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Puts what the team feels beside what the figures say. Of feelings there are sums only, as
/// everywhere.
final class GutWords {

  private final Words words;
  private final Numerals numerals;
  private final ShownGrades shown;
  private final int lettersApart;
  private final List<FeltClient> apart;
  private final List<FeltClient> others;

  /// @param lettersApart from how many letters on they disagree
  GutWords(Standing known, Words words, List<FeltClient> felt, int lettersApart) {
    this.words = words;
    this.numerals = known.numerals(words);
    this.shown = ShownGrades.of(known);
    this.lettersApart = lettersApart;
    var byRule =
        felt.stream().collect(partitioningBy(client -> client.apart().orElse(0) >= lettersApart));
    this.apart = byRule.getOrDefault(true, List.of());
    this.others = byRule.getOrDefault(false, List.of());
  }

  boolean isAnythingFelt() {
    return !apart.isEmpty() || !others.isEmpty();
  }

  GutView view(Order order, int page) {
    return new GutView(
        heading(),
        words.say(
            "gut.subtitle",
            numerals.date(shown.asOf()),
            shown.computed().clients().size() - apart.size() - others.size()),
        words.say("gut.rule", lettersApart),
        apart.stream().map(this::row).toList(),
        words.say("gut.agreeing", others.size()),
        !order.field().isEmpty() || page > 1 || apart.isEmpty(),
        listing(others, order).view(words.say("gut.table"), "/gut", order, page, words),
        "/gut.csv?sort=" + order.text());
  }

  private String heading() {
    return apart.isEmpty()
        ? words.say("gut.heading.none", others.size())
        : words.say("gut.heading", apart.size(), apart.size() + others.size());
  }

  /// All of them, those that disagree too.
  List<List<String>> lines(Order order) {
    return listing(Stream.concat(apart.stream(), others.stream()).toList(), order).lines(words);
  }

  private GutView.Row row(FeltClient felt) {
    var path = shown.path(felt.client());
    var findings = felt.client().findings();
    return new GutView.Row(
        what(felt),
        List.of(
            new GutView.Fact(
                words.say("gut.felt"),
                words.say("gut.felt.so", felt.felt().name(), mean(felt), ratings(felt)),
                path + "/records/reactions"),
            new GutView.Fact(
                words.say("gut.money"),
                scored(felt.letter(Side.MONEY), findings.on(Axis.FINANCIAL).score()),
                path),
            new GutView.Fact(
                words.say("gut.relationship-felt"),
                scored(relationship(felt.client()), findings.on(Axis.RELATIONSHIP).score()),
                path),
            new GutView.Fact(
                words.say("gut.relationship"), Letters.shown(felt.letter(Side.RELATIONSHIP)), path),
            new GutView.Fact(words.say("gut.grade"), shown.mark(felt.client()), path),
            new GutView.Fact(
                words.say("gut.contribution"),
                numerals.money(felt.contribution()),
                path + "/records/lines")));
  }

  private static Optional<Letter> relationship(ClientGrade client) {
    return client instanceof Graded graded ? Optional.of(graded.relationship()) : Optional.empty();
  }

  /// The side that is further away makes the sentence.
  private String what(FeltClient felt) {
    var side = felt.side().orElseThrow();
    return words.say(
        "gut." + (felt.isWorseThan(side) ? "worse." : "better.") + about(side, felt),
        felt.client().findings().client().name(),
        numerals.money(Math.abs(felt.contribution().orElse(0))),
        felt.felt().name(),
        felt.letter(side).orElseThrow().name(),
        felt.felt() == Letter.D ? 1 : 0);
  }

  private static String about(Side side, FeltClient felt) {
    return switch (side) {
      case MONEY -> money(felt);
      case RELATIONSHIP -> "relationship";
    };
  }

  /// Whether it leaves money, costs some, or that isn't known.
  private static String money(FeltClient felt) {
    var contribution = felt.contribution();
    if (contribution.isEmpty()) {
      return "unknown";
    }
    return contribution.getAsDouble() < 0 ? "costs" : "brings";
  }

  private String scored(Optional<Letter> letter, OptionalDouble score) {
    return words.say("gut.scored", Letters.shown(letter), numerals.number(score, 0));
  }

  private String mean(FeltClient felt) {
    return numerals.of(Unit.REACTION, raw(felt));
  }

  private static OptionalDouble raw(FeltClient felt) {
    return felt.client().findings().measures().reading(Measure.CALLER_REACTION).raw();
  }

  private static double ratings(FeltClient felt) {
    return felt.client().findings().measures().own().sums().of(Figure.REACTIONS);
  }

  private Listing<FeltClient> listing(List<FeltClient> clients, Order order) {
    var cells = new Cells(numerals);
    List<Field<FeltClient>> fields =
        List.of(
            Field.text(
                "client",
                felt ->
                    Cell.text(felt.client().findings().client().name())
                        .linked(shown.path(felt.client()))),
            Field.text(
                "grade",
                felt -> cells.grade(shown.of(felt.client()), ShownGrades.isGuess(felt.client()))),
            Field.text("felt", felt -> cells.grade(Optional.of(felt.felt()), false)),
            Field.text("mean", felt -> linked(cells.reaction(raw(felt)), felt, "reactions")),
            Field.number(
                "ratings", felt -> linked(cells.number(ratings(felt), 0), felt, "reactions")),
            letter("money", Side.MONEY, cells),
            score("financial", Axis.FINANCIAL, cells),
            score("relationship", Axis.RELATIONSHIP, cells),
            letter("unfelt", Side.RELATIONSHIP, cells),
            Field.number(
                "contribution-month",
                felt ->
                    linked(
                        cells.measure(Measure.CONTRIBUTION_PER_MONTH.unit(), felt.contribution()),
                        felt,
                        "lines")));
    return new Listing<>(fields, clients).sorted(order, words);
  }

  private Field<FeltClient> score(String id, Axis axis, Cells cells) {
    return Field.number(
        id,
        felt ->
            cells
                .number(felt.client().findings().on(axis).score(), 0)
                .linked(shown.path(felt.client())));
  }

  private static Field<FeltClient> letter(String id, Side side, Cells cells) {
    return Field.text(
        id,
        felt ->
            felt.letter(side)
                .map(letter -> cells.grade(Optional.of(letter), false))
                .orElse(Cell.EMPTY));
  }

  private Cell linked(Cell cell, FeltClient felt, String records) {
    return cell.shown().isEmpty()
        ? cell
        : cell.linked(shown.path(felt.client()) + "/records/" + records);
  }
}
