package app.tamis.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Somebody at a keyboard who knows what to answer.
final class TypedAnswers implements Keyboard {

  private final Deque<String> answers;
  private final List<String> questions = new ArrayList<>();

  private TypedAnswers(List<String> answers) {
    this.answers = new ArrayDeque<>(answers);
  }

  static TypedAnswers of(String... answers) {
    return new TypedAnswers(List.of(answers));
  }

  List<String> questions() {
    return questions;
  }

  @Override
  public boolean isThere() {
    return true;
  }

  @Override
  public Optional<String> line(String question) {
    questions.add(question);
    return Optional.ofNullable(answers.poll());
  }

  @Override
  public Optional<String> secret(String question) {
    return line(question);
  }
}
