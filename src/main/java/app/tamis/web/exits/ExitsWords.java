package app.tamis.web.exits;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.grading.ClientGrade;
import app.tamis.measures.Numerals;
import app.tamis.measures.Unit;
import app.tamis.outlook.Beyond;
import app.tamis.outlook.Candidate;
import app.tamis.outlook.ExitCase;
import app.tamis.outlook.ExitPlan;
import app.tamis.outlook.ExitSaid;
import app.tamis.outlook.ExitTerms;
import app.tamis.outlook.KeptTie;
import app.tamis.outlook.OutlookWords;
import app.tamis.web.exits.ExitsView.Choice;
import app.tamis.web.exits.ExitsView.Other;
import app.tamis.web.exits.ExitsView.Row;
import app.tamis.web.exits.ExitsView.Tied;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.Cell;
import app.tamis.web.page.Cells;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.Picture;
import app.tamis.web.page.TableView;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The exit plan in words.
final class ExitsWords {

  private final Planned.Plan plan;
  private final Words words;
  private final Numerals numerals;
  private final OutlookWords said;

  ExitsWords(Planned.Plan plan, Words words) {
    this.plan = plan;
    this.words = words;
    this.numerals = plan.standing().numerals(words);
    this.said = new OutlookWords(numerals.currency());
  }

  String subtitle() {
    return words.say("exits.title", plan.order().candidates().size(), plan.told());
  }

  /// What worst first comes to, who doesn't fit, and what another order would win.
  List<String> words() {
    if (plan.order().candidates().isEmpty()) {
      return List.of();
    }
    var sentences = new ArrayList<Message>();
    sentences.add(said.result(plan.worstFirst()));
    sentences.addAll(said.stopped(plan.worstFirst(), plan::name, plan.first()));
    sentences.add(said.comparison(plan.worstFirst(), plan.better()));
    plan.unknown().forEach(one -> sentences.add(Message.of("outlook.unknown", name(one))));
    return sentences.stream().map(words::sentence).toList();
  }

  /// What was moved by hand comes to, and what it does to what was to be kept.
  List<String> byHand() {
    if (!plan.isMoved()) {
      return List.of();
    }
    var beyond =
        new Beyond(
                plan.limits(),
                plan.ties().stream().map(KeptTie::tie).toList(),
                plan.first(),
                numerals.currency())
            .of(plan.byHand(), plan.order().candidates(), plan::name);
    return Stream.of(
            Stream.of(said.result(plan.byHand())),
            beyond.isEmpty() ? Stream.of(Message.of("exits.beyond.none")) : beyond.stream())
        .flatMap(sentences -> sentences)
        .map(words::sentence)
        .toList();
  }

  List<Row> rows() {
    return plan.order().candidates().stream().map(this::row).toList();
  }

  private Row row(Candidate candidate) {
    var id = candidate.id();
    var shown = ShownGrades.of(plan.standing());
    var why =
        plan.cases().stream()
            .filter(one -> one.client().findings().client().id().equals(id))
            .findFirst()
            .map(one -> words.sentence(one.found().why()))
            .orElse("");
    return new Row(
        String.valueOf(plan.standing().clients().number(id)),
        shown.path(id),
        plan.name(id),
        why,
        ClientPath.of(plan.standing().clients().number(id)) + "/parting",
        words.say(plan.parting().contains(id) ? "exits.begun" : "exits.begin"),
        plan.isTime(id) ? words.say("exits.now", month(plan.byHand().month(id).orElseThrow())) : "",
        numerals.money(candidate.net()),
        numerals.number(OptionalDouble.of(candidate.hours()), 1),
        candidate.earliest() > plan.limits().months()
            ? words.say("exits.never", plan.limits().months())
            : month(candidate.earliest()),
        month(plan.worstFirst(), id),
        month(plan.better(), id),
        months(candidate),
        plan.said(id, ExitSaid.Kind.MONTH).isPresent(),
        plan.said(id, ExitSaid.Kind.WORD).isPresent(),
        season(id),
        plan.said(id, ExitSaid.Kind.LICENCE).map(ExitSaid::text).orElse(""),
        licences(id));
  }

  /// Nothing where nobody waits for them.
  private String licences(ClientId id) {
    return plan.terms().endOfLicence()
        ? Optional.ofNullable(plan.licences().get(id))
            .map(end -> words.sentence(end.from()))
            .orElse("")
        : "";
  }

  private String month(ExitPlan of, ClientId client) {
    return of.month(client).map(this::month).orElseGet(() -> words.say("exits.not"));
  }

  private String month(int number) {
    return words.say("outlook.month.of", plan.first().plusMonths(number - 1L));
  }

  /// The rule, staying, and each month from the earliest on.
  private List<Choice> months(Candidate candidate) {
    var chosen = plan.said(candidate.id(), ExitSaid.Kind.MONTH).map(ExitSaid::text).orElse("");
    return Stream.of(
            Stream.of(
                new Choice("", words.say("exits.month.rule"), chosen.isEmpty()),
                new Choice(
                    ExitSaid.STAYS, words.say("exits.month.stays"), chosen.equals(ExitSaid.STAYS))),
            IntStream.rangeClosed(candidate.earliest(), plan.limits().months())
                .mapToObj(number -> plan.first().plusMonths(number - 1L))
                .map(month ->
                    new Choice(
                        month.toString(),
                        words.say("outlook.month.of", month),
                        chosen.equals(month.toString()))))
        .flatMap(choices -> choices)
        .toList();
  }

  private List<Choice> season(ClientId id) {
    var chosen = plan.said(id, ExitSaid.Kind.SEASON).map(ExitSaid::season).orElse(Set.of());
    return Arrays.stream(Month.values())
        .map(month ->
            new Choice(
                String.valueOf(month.getValue()),
                month.getDisplayName(TextStyle.FULL_STANDALONE, words.locale()),
                chosen.contains(month.getValue())))
        .toList();
  }

  List<Other> others() {
    return plan.cases().stream()
        .filter(one -> !one.found().may())
        .map(one -> other(one.client(), one.found()))
        .toList();
  }

  private Other other(ClientGrade client, ExitCase found) {
    return new Other(
        String.valueOf(plan.standing().clients().number(id(client))),
        ShownGrades.of(plan.standing()).path(client),
        name(client),
        words.sentence(found.why()),
        found.awaitsWord());
  }

  /// How far below today, with the floor.
  Optional<Picture> picture() {
    if (plan.order().candidates().isEmpty()) {
      return Optional.empty();
    }
    var course = shown().course();
    return Optional.of(
        Picture.of(
            course.stream().mapToDouble(month -> -month.fallen()).toArray(),
            OptionalDouble.of(-plan.limits().allowance()),
            month(1),
            month(plan.limits().months()),
            words.sentence(said.result(shown()))));
  }

  Optional<TableView> course() {
    return plan.order().candidates().isEmpty() ? Optional.empty() : Optional.of(table());
  }

  private ExitPlan shown() {
    return plan.isMoved() ? plan.byHand() : plan.worstFirst();
  }

  private TableView table() {
    var cells = new Cells(numerals);
    return TableView.plain(
        words.say(plan.isMoved() ? "exits.course.by-hand" : "exits.course"),
        List.of(
            head("outlook.month", false),
            head("exits.leaving", true),
            head("exits.fallen", true),
            head("exits.back", true)),
        shown().course().stream()
            .map(month ->
                List.of(
                    Cell.text(month(month.number())),
                    cells.measure(Unit.MONEY, OptionalDouble.of(month.leaving())),
                    cells.measure(Unit.MONEY, OptionalDouble.of(month.fallen())),
                    cells.number(month.hoursBack(), 1)))
            .toList());
  }

  private TableView.Head head(String key, boolean number) {
    return TableView.Head.plain(words.say(key), number);
  }

  List<Tied> ties() {
    return plan.ties().stream()
        .map(kept ->
            new Tied(
                kept.id().toString(),
                words.say(
                    switch (kept.tie().kind()) {
                      case TOGETHER -> "exits.tie.together";
                      case APART -> "exits.tie.apart";
                    },
                    String.join(
                        ", ", kept.tie().clients().stream().sorted().map(plan::name).toList()))))
        .toList();
  }

  List<Choice> whom() {
    return plan.order().candidates().stream()
        .map(one ->
            new Choice(
                String.valueOf(plan.standing().clients().number(one.id())),
                plan.name(one.id()),
                false))
        .toList();
  }

  static Form form(ExitTerms terms) {
    return Form.of(
        "ceiling",
        plain(terms.ceiling()),
        "allowance",
        plain(terms.allowance()),
        "sold",
        plain(Math.rint(terms.sold() * 1e6) / 1e4),
        "rate",
        terms.rate().isPresent() ? plain(terms.rate().getAsDouble()) : "",
        "ramp",
        String.valueOf(terms.ramp()),
        "told",
        terms.told().map(Object::toString).orElse(""));
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  static boolean isMonth(String typed) {
    return typed.matches("\\d{4}-(0[1-9]|1[0-2])") && YearMonth.parse(typed).getYear() > 2000;
  }

  private static ClientId id(ClientGrade client) {
    return client.findings().client().id();
  }

  private static String name(ClientGrade client) {
    return client.findings().client().name();
  }
}
