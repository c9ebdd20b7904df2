package app.tamis.cli;

import app.tamis.basics.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Something that only a person knows.
///
/// @param lines what is asked, and what may be answered
/// @param place where its answer stands in the file of answers, as `names: "Oak & Partners"`
/// @param byDefault what holds where somebody says nothing else; empty where no answer is likely
/// @param understood makes an answer of what was typed; empty where it is none
/// @param refusal what is said then
/// @param put puts the answer with the others
record Question(
    List<String> lines,
    String place,
    Optional<String> byDefault,
    Function<String, Optional<String>> understood,
    Function<String, Message> refusal,
    BiConsumer<TryAnswers, String> put) {

  /// One with a few answers, each typed as it is or by its number, unless a number is an answer
  /// itself.
  ///
  /// @param choices what each answer means
  /// @param others that are understood though they aren't shown
  static Question among(
      List<String> asked,
      String place,
      Optional<String> byDefault,
      Map<String, String> choices,
      Map<String, String> others,
      BiConsumer<TryAnswers, String> put) {
    var answers = List.copyOf(choices.keySet());
    boolean numbered =
        answers.stream().noneMatch(Question::isNumber)
            && others.keySet().stream().noneMatch(Question::isNumber);
    var lines = new ArrayList<>(asked);
    for (int i = 0; i < answers.size(); i++) {
      var answer = answers.get(i);
      lines.add(
          (numbered ? "  %d  ".formatted(i + 1) : "  ") + answer + " – " + choices.get(answer));
    }
    return new Question(
        lines,
        place,
        byDefault,
        typed ->
            choices.containsKey(typed)
                ? Optional.of(typed)
                : numbered && isNumber(typed)
                    ? at(typed, answers)
                    : Optional.ofNullable(others.get(typed)),
        typed -> Message.of("try.refused", typed, answers),
        put);
  }

  static boolean isNumber(String text) {
    return text.matches("\\d{1,4}");
  }

  static Optional<String> at(String number, List<String> answers) {
    int index = Integer.parseInt(number) - 1;
    return index >= 0 && index < answers.size()
        ? Optional.of(answers.get(index))
        : Optional.empty();
  }
}
