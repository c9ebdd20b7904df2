package app.tamis.web.whatif;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.gradebook.Standing;
import app.tamis.grading.Letter;
import app.tamis.grading.acts.Act;
import app.tamis.measures.Numerals;
import app.tamis.measures.Unit;
import app.tamis.outlook.Question;
import app.tamis.outlook.Scenario;
import app.tamis.outlook.ThreeSums;
import app.tamis.portfolio.Client;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.Form;
import app.tamis.web.whatif.WhatIfView.Choice;
import app.tamis.web.whatif.WhatIfView.Field;
import app.tamis.web.whatif.WhatIfView.Line;
import app.tamis.web.whatif.WhatIfView.Row;
import app.tamis.web.whatif.WhatIfView.Start;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/// The parts of the page in words.
final class WhatIfViews {

  private static final List<String> TIME = List.of("sold", "saved", "rate", "ramp", "months");

  private final Standing standing;
  private final Words words;

  WhatIfViews(Standing standing, Words words) {
    this.standing = standing;
    this.words = words;
  }

  List<Line> lines(Asked asked) {
    return asked.typed().stream()
        .map(line -> new Line(line.who(), name(line.who()), acts(line.act(), true), line.value()))
        .toList();
  }

  private String name(String who) {
    var line = new Question.Line(who, "", OptionalDouble.empty());
    return line.grade()
        .map(letter -> words.say("scenario.all", letter.name()))
        .or(() ->
            line.number()
                .flatMap(standing.clients()::find)
                .map(standing.clients()::remaining)
                .map(Client::name))
        .orElseGet(() -> words.say("scenario.nobody", who));
  }

  /// All clients of a grade, then each, worst first.
  List<Choice> whom() {
    var shown = ShownGrades.of(standing);
    return Stream.concat(
            Stream.of(new Choice("", words.say("scenario.whom.choose"), true)),
            Stream.concat(
                Arrays.stream(Letter.values())
                    .map(letter ->
                        new Choice(letter.name(), words.say("scenario.all", letter.name()), false)),
                shown.worstFirst().stream()
                    .map(client ->
                        new Choice(
                            standing
                                .clients()
                                .find(client.findings().client().id())
                                .map(known -> String.valueOf(known.number()))
                                .orElse(""),
                            words.say(
                                "scenario.whom",
                                client.findings().client().name(),
                                shown.mark(client)),
                            false))))
        .toList();
  }

  /// @param there whether there is an act already, that may be taken away
  List<Choice> acts(String chosen, boolean there) {
    return Stream.concat(
            Stream.of(
                new Choice(
                    "",
                    words.say(there ? "scenario.act.away" : "scenario.act.choose"),
                    chosen.isEmpty())),
            Arrays.stream(Act.Kind.values())
                .map(Act.Kind::id)
                .map(id -> new Choice(id, words.say("scenario.act." + id), id.equals(chosen))))
        .toList();
  }

  List<Start> starts() {
    return List.of(
        start("scenario.start.part", "D", "part", 0),
        start("scenario.start.part-half", "D", "part", 0.5),
        start("scenario.start.target", "C", "raise_to_target", 0));
  }

  private Start start(String label, String who, String act, double sold) {
    var none = Question.NOTHING;
    var question =
        new Question(
            List.of(new Question.Line(who, act, OptionalDouble.empty())),
            sold,
            0,
            none.rate(),
            none.ramp(),
            none.months());
    return new Start(WhatIfPath.of(question), words.say(label));
  }

  /// As it was typed, or as it is meant where nothing was.
  static Form form(MultiValueMap<String, String> sent, Question question) {
    var meant = form(question);
    var form = meant;
    for (var field : TIME) {
      var typed = sent.getFirst(field);
      form = form.and(field, typed == null || typed.isBlank() ? meant.typed(field) : typed);
    }
    return form;
  }

  static Form form(Question question) {
    return Form.of(
        "sold",
        WhatIfPath.percent(question.sold()),
        "saved",
        WhatIfPath.percent(question.saved()),
        "rate",
        WhatIfPath.plain(question.rate()),
        "ramp",
        String.valueOf(question.ramp()),
        "months",
        String.valueOf(question.months()));
  }

  static List<Field> asked(Question question) {
    var fields = new ArrayList<Field>();
    for (var line : question.lines()) {
      fields.add(new Field("who", line.who()));
      fields.add(new Field("act", line.act()));
      fields.add(new Field("value", WhatIfPath.value(line)));
    }
    var form = form(question);
    TIME.forEach(field -> fields.add(new Field(field, form.typed(field))));
    return fields;
  }

  Row row(Scenario scenario) {
    return new Row(
        scenario.id().toString(), WhatIfPath.of(scenario.id()), scenario.name(), then(scenario));
  }

  /// What it said when it was kept.
  String then(Scenario scenario) {
    return words.sentence(
        Message.of("scenario.then", scenario.asOf(), sums(scenario.said()), scenario.madeBy()));
  }

  private String sums(ThreeSums sums) {
    var numerals = standing.numerals(words);
    return words.say(
        "scenario.sums",
        money(sums.nothing(), numerals),
        money(sums.chosen(), numerals),
        numerals.of(Unit.SHARE, sums.breakEvenShare()));
  }

  private static String money(OptionalDouble sum, Numerals numerals) {
    return numerals.of(Unit.MONEY, sum);
  }
}
