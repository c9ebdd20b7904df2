package app.tamis.cli;

import app.tamis.disk.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks what only a person knows, and keeps each answer as soon as it is given. Where nobody is
/// there to ask, it goes by defaults to learn all that is open, and keeps none of them.
final class Interview {

  private final Terminal terminal;
  private final Path file;
  private final boolean takesDefaults;
  private final TryAnswers given;

  /// Those given, and defaults in place of those that are open.
  private final TryAnswers all;

  private final List<Question> open = new ArrayList<>();
  private boolean attended;

  /// @param file where answers are kept
  /// @param given those that stand there
  /// @param takesDefaults whether defaults are as good as answers
  Interview(Terminal terminal, Path file, TryAnswers given, boolean takesDefaults) {
    this.terminal = terminal;
    this.file = file;
    this.given = given;
    this.all = given.copy();
    this.takesDefaults = takesDefaults;
    this.attended = terminal.surroundings().keyboard().isThere();
  }

  /// All answers, with defaults in place of those that are open.
  TryAnswers answers() {
    return all;
  }

  Path file() {
    return file;
  }

  /// What is answered, or holds by default; empty where neither is known.
  Optional<String> ask(Question question) {
    var answer = answer(question);
    if (answer.isPresent()) {
      question.put().accept(given, answer.get());
      keep();
    } else {
      open.add(question);
    }
    var holds = answer.or(question::byDefault);
    holds.ifPresent(text -> question.put().accept(all, text));
    return holds;
  }

  /// Notes an answer that follows from another.
  void follows(Consumer<TryAnswers> put) {
    put.accept(given);
    put.accept(all);
    keep();
  }

  private Optional<String> answer(Question question) {
    if (takesDefaults) {
      return question.byDefault();
    }
    while (attended) {
      var typed = typed(question);
      if (typed.isEmpty()) {
        attended = false;
        return Optional.empty();
      }
      var text = typed.get().strip();
      var answer = text.isEmpty() ? question.byDefault() : question.understood().apply(text);
      if (answer.isPresent()) {
        return answer;
      }
      terminal.complain(question.refusal().apply(text));
    }
    return Optional.empty();
  }

  private Optional<String> typed(Question question) {
    terminal.clearProgress();
    terminal.out().flush();
    var lines = new ArrayList<>(question.lines());
    lines.addFirst("");
    lines.add(
        question
            .byDefault()
            .map(known -> terminal.words().say("try.prompt.default", known))
            .orElseGet(() -> terminal.words().say("try.prompt")));
    return terminal.surroundings().keyboard().line(String.join("\n", lines));
  }

  private void keep() {
    try {
      PrivateFile.write(file, TryAnswersYaml.written(given, terminal.words()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isOpen() {
    return !open.isEmpty();
  }

  /// Names all that is open, with what holds by default, and how each is answered.
  void tellOpen() {
    terminal.clearProgress();
    terminal.note("try.open", open.size());
    for (var question : open) {
      terminal.err().println();
      question.lines().forEach(terminal.err()::println);
      question
          .byDefault()
          .ifPresentOrElse(
              known -> terminal.note("try.open.default", question.place(), known),
              () -> terminal.note("try.open.none", question.place()));
    }
    terminal.err().println();
    terminal.note("try.open.answer", file.toString());
    terminal.err().println();
    terminal.err().print(TryAnswersYaml.written(all, terminal.words()));
    terminal.err().println();
    if (open.stream().allMatch(question -> question.byDefault().isPresent())) {
      terminal.note("try.open.yes");
    }
  }
}
