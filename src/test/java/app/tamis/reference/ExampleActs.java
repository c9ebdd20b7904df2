package app.tamis.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What acts on the clients of an example come to, as worked out by others.
final class ExampleActs {

  static final Path FOLDER = Examples.folder("twelve-clients");

  private ExampleActs() {}

  /// Each with what was asked and the answer.
  static Stream<Json> whatIfs() throws IOException {
    return elements(Examples.expected("acts/whatif"));
  }

  static Stream<Json> proposals() throws IOException {
    return elements(Examples.expected("acts/proposal"));
  }

  static Stream<Json> levers() throws IOException {
    return elements(Examples.expected("acts/levers"));
  }

  static String clientId(Json answer) {
    return text(member(answer, "client_id"));
  }

  static Json answer(Json whatIf) {
    return member(whatIf, "answer");
  }

  static Question question(Json whatIf) {
    Json ask = member(whatIf, "ask");
    Map<String, List<Act>> acts = new LinkedHashMap<>();
    elements(member(ask, "acts"))
        .map(act -> elements(act).toList())
        .forEach(act ->
            acts.computeIfAbsent(text(act.getFirst()), _ -> new ArrayList<>())
                .add(act(text(act.get(1)), number(act.getLast()))));
    return new Question(
        acts,
        Map.of(),
        share(ask, "sold").orElse(Fraction.ZERO),
        share(ask, "sold_rate"),
        share(ask, "saved").orElse(Fraction.ZERO));
  }

  private static Act act(String word, Fraction number) {
    Act.Kind kind = Act.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    return switch (kind) {
      case RAISE, HOURS -> Act.of(kind, number);
      case MANAGED -> Act.managed(number, Fraction.ZERO);
      default -> Act.of(kind);
    };
  }

  private static Optional<Fraction> share(Json ask, String name) {
    return ask instanceof Json.JsonObject object
        ? object.member(name).map(ExampleActs::number)
        : Optional.empty();
  }

  private static Stream<Json> elements(Json json) {
    return json instanceof Json.JsonArray(List<Json> elements) ? elements.stream() : Stream.of();
  }

  private static Json member(Json json, String name) {
    return json instanceof Json.JsonObject object
        ? object.member(name).orElseThrow()
        : new Json.JsonNull();
  }

  private static String text(Json json) {
    return json instanceof Json.JsonText(String value) ? value : json.toString();
  }

  private static Fraction number(Json json) {
    return Fraction.of(text(json));
  }
}
