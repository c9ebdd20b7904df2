package app.tamis.web.whatif;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.grading.acts.Act;
import app.tamis.outlook.ExitLimits;
import app.tamis.outlook.Question;
import app.tamis.outlook.Refill;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.springframework.util.MultiValueMap;

/// A question as an address asks it: lines of who, what and how much, and what is done with the
/// time.
///
/// @param typed its lines as they were typed, the faulty ones among them
/// @param faults all that is wrong with it
record Asked(Question question, List<Typed> typed, List<Message> faults) {

  private static final int MOST_MONTHS = 60;

  /// @param value as it was typed
  record Typed(String who, String act, String value) {}

  /// One that was kept, and so is sound.
  static Asked of(Question question) {
    return new Asked(
        question,
        question.lines().stream()
            .map(line -> new Typed(line.who(), line.act(), WhatIfPath.value(line)))
            .toList(),
        List.of());
  }

  static Asked of(MultiValueMap<String, String> sent) {
    var faults = new ArrayList<Message>();
    var typed = typed(sent);
    var lines = new ArrayList<Question.Line>();
    typed.forEach(line -> line(line.who(), line.act(), line.value(), lines, faults));
    double sold = percent("sold", first(sent, "sold"), faults).orElse(0);
    double saved = percent("saved", first(sent, "saved"), faults).orElse(0);
    var rate = number("rate", first(sent, "rate"), faults);
    int ramp = whole("ramp", first(sent, "ramp"), Refill.USUAL_RAMP, faults);
    int months = whole("months", first(sent, "months"), ExitLimits.USUAL_MONTHS, faults);
    var question = new Question(lines, sold, saved, rate, ramp, months);
    try {
      question.use();
    } catch (Problems outside) {
      faults.addAll(outside.messages());
    }
    return new Asked(question, typed, List.copyOf(faults));
  }

  /// Who is chosen without an act is left as they are.
  private static List<Typed> typed(MultiValueMap<String, String> sent) {
    var who = sent.getOrDefault("who", List.of());
    var acts = sent.getOrDefault("act", List.of());
    var values = sent.getOrDefault("value", List.of());
    var lines = new ArrayList<Typed>();
    for (int i = 0; i < Math.min(who.size(), acts.size()); i++) {
      if (!who.get(i).isBlank() && Question.kind(acts.get(i)).isPresent()) {
        lines.add(
            new Typed(
                who.get(i).strip(), acts.get(i), i < values.size() ? values.get(i).strip() : ""));
      }
    }
    return lines;
  }

  private static void line(
      String who, String act, String value, List<Question.Line> lines, List<Message> faults) {
    var kind = Question.kind(act).orElseThrow();
    var said = Message.of("scenario.act." + act);
    var typed = number(value);
    boolean takesValue = takesValue(kind);
    if (takesValue && !value.isBlank() && typed.isEmpty()) {
      faults.add(Message.of("scenario.fault.value", said, value));
      return;
    }
    if (Question.needsValue(kind) && typed.isEmpty()) {
      faults.add(Message.of("scenario.fault.none." + act));
      return;
    }
    var number =
        !takesValue || typed.isEmpty()
            ? OptionalDouble.empty()
            : kind == Act.Kind.MANAGED ? typed : OptionalDouble.of(typed.getAsDouble() / 100);
    var line = new Question.Line(who, act, number);
    try {
      line.toAct();
      lines.add(line);
    } catch (Problems outside) {
      faults.addAll(outside.messages());
    }
  }

  static boolean takesValue(Act.Kind kind) {
    return Question.needsValue(kind) || kind == Act.Kind.USE_TICKETS || kind == Act.Kind.CALL_EARLY;
  }

  private static OptionalDouble percent(String field, String typed, List<Message> faults) {
    var number = number(field, typed, faults);
    return number.isPresent() ? OptionalDouble.of(number.getAsDouble() / 100) : number;
  }

  private static OptionalDouble number(String field, String typed, List<Message> faults) {
    var number = number(typed);
    if (!typed.isBlank() && number.isEmpty()) {
      faults.add(Message.of("scenario.fault.number", Message.of("scenario." + field), typed));
    }
    return number;
  }

  private static int whole(String field, String typed, int usual, List<Message> faults) {
    if (typed.isBlank()) {
      return usual;
    }
    if (!typed.strip().matches("\\d{1,3}") || between(typed) < 1 || between(typed) > MOST_MONTHS) {
      faults.add(
          Message.of("scenario.fault.whole", Message.of("scenario." + field), typed, MOST_MONTHS));
      return usual;
    }
    return between(typed);
  }

  private static int between(String typed) {
    return Integer.parseInt(typed.strip());
  }

  /// As people write it: with a comma or a point, and a sign behind it.
  static OptionalDouble number(String typed) {
    var text = typed.replaceAll("[\\s\\u00a0\\u202f%€£$]", "").replace(',', '.').replace('−', '-');
    return text.matches("-?\\d{1,9}(\\.\\d{1,6})?")
        ? OptionalDouble.of(new BigDecimal(text).doubleValue())
        : OptionalDouble.empty();
  }

  private static String first(MultiValueMap<String, String> sent, String field) {
    var text = sent.getFirst(field);
    return text == null ? "" : text;
  }
}
