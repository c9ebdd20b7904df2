package app.tamis.cli;

import static java.util.stream.Collectors.joining;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.facts.MappingQuestion;
import app.tamis.facts.QuestionInWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Questions of which any number of choices may be the answer: it is typed as their numbers, or as
/// a word where none of them is.
final class TicksAsked {

  private static final String NONE = "none";
  private static final String BETWEEN = ",";

  private TicksAsked() {}

  /// Which of a status column's words count.
  static Question whatCounts(
      String file, List<String> columns, MappingQuestion.WhatCounts status, Words words) {
    var said = QuestionInWords.of(status, words);
    return new Question(
        lines(file + ": " + said.asked(), words.say("try.ask.counts"), said),
        TryFiles.place(file, "counts: \"%s\"".formatted(status.column())),
        Optional.of(proposed(said)),
        typed -> numbers(typed, said),
        typed -> Message.of("try.refused.counts", typed, said.choices().size()),
        (answers, answer) ->
            answers
                .of(file, columns)
                .say(status.column(), chosen(answer, said, true), chosen(answer, said, false)));
  }

  /// Which of what is sold comes every month. Where the words of the lines tell little, nothing is
  /// proposed but to leave it for later.
  static Question everyMonth(MappingQuestion.EveryMonth sold, Words words) {
    var said = QuestionInWords.of(sold, words);
    return new Question(
        lines(said.asked() + " " + said.more(), words.say("try.ask.monthly"), said),
        "monthly",
        Optional.of(sold.isMostlyGuessed() ? proposed(said) : TryAnswersYaml.LATER),
        typed -> typed.equals(TryAnswersYaml.LATER) ? Optional.of(typed) : numbers(typed, said),
        typed -> Message.of("try.refused.monthly", typed, said.choices().size()),
        (answers, answer) -> {
          if (answer.equals(TryAnswersYaml.LATER)) {
            answers.monthlyLater = true;
          } else {
            chosen(answer, said, true).forEach(each -> answers.monthly.put(each, true));
            chosen(answer, said, false).forEach(each -> answers.monthly.put(each, false));
          }
        });
  }

  private static List<String> lines(String asked, String how, QuestionInWords said) {
    var lines = new ArrayList<>(List.of(asked, how));
    for (int i = 0; i < said.choices().size(); i++) {
      lines.add("  %d  %s".formatted(i + 1, said.choices().get(i).text()));
    }
    return lines;
  }

  private static String proposed(QuestionInWords said) {
    var numbers =
        IntStream.range(0, said.choices().size())
            .filter(i -> said.choices().get(i).proposed())
            .mapToObj(i -> String.valueOf(i + 1))
            .collect(joining(BETWEEN));
    return numbers.isEmpty() ? NONE : numbers;
  }

  private static Optional<String> numbers(String typed, QuestionInWords said) {
    if (typed.equals(NONE)) {
      return Optional.of(NONE);
    }
    var all = answers(said);
    var numbers = typed.replaceAll("[\\s;]+", BETWEEN).replaceAll(",+", BETWEEN).split(BETWEEN, -1);
    boolean known =
        Arrays.stream(numbers)
            .allMatch(number -> Question.isNumber(number) && Question.at(number, all).isPresent());
    return known ? Optional.of(String.join(BETWEEN, numbers)) : Optional.empty();
  }

  /// @param which those that were chosen, or the others
  private static List<String> chosen(String answer, QuestionInWords said, boolean which) {
    var all = answers(said);
    var chosen =
        answer.equals(NONE)
            ? List.<String>of()
            : Arrays.stream(answer.split(BETWEEN, -1))
                .flatMap(number -> Question.at(number, all).stream())
                .toList();
    return all.stream().filter(each -> chosen.contains(each) == which).toList();
  }

  private static List<String> answers(QuestionInWords said) {
    return said.choices().stream().map(QuestionInWords.Choice::answer).toList();
  }
}
