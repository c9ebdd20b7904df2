package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.calls.CallEntries;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What programs are promised, set against what is done.
@SuppressWarnings({
  "NullAway.Init",
  "unchecked"
}) // JUnit sets them; a document of YAML has no types
class CallsApiTests {

  private static RunningTamis tamis;
  private static Telephone telephone;
  private static Map<String, Object> document;

  @BeforeAll
  static void start() {
    tamis = RunningTamis.shared();
    telephone = Telephone.of(tamis);
    var answer = Telephone.withToken(tamis, "").asks("/api/v1/openapi.yaml");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/yaml");
    document =
        (Map<String, Object>)
            new Load(LoadSettings.builder().build()).loadFromString(answer.body());
  }

  @Test
  void every_address_that_programs_may_ask_is_described_and_no_other() {
    var described = new TreeSet<String>();
    at(document, "paths")
        .forEach((path, methods) ->
            ((Map<String, Object>) methods)
                .keySet()
                .forEach(method -> described.add(method + " " + path)));

    var done =
        tamis.part(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
            .flatMap(mapping ->
                mapping.getPatternValues().stream()
                    .flatMap(path ->
                        mapping.getMethodsCondition().getMethods().stream()
                            .map(method -> method.name().toLowerCase(Locale.ROOT) + " " + path)))
            .filter(each -> each.contains(" /api/"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(described).isEqualTo(done);
  }

  @Test
  void an_event_has_the_fields_that_are_described() {
    assertThat(at(document, "components", "schemas", "Event", "properties").keySet())
        .containsExactlyElementsOf(CallEntries.FIELDS);
  }

  @Test
  void an_answer_has_the_fields_that_are_described() {
    var answer = telephone.rings("described", "+33261910000", "");

    assertThat(keys(answer))
        .isEqualTo(
            Set.copyOf(
                (List<String>) at(document, "components", "schemas", "Taken").get("required")));
  }

  @Test
  void what_is_refused_is_refused_as_described() {
    var ring = Telephone.json("call", "refused", "event", "ring");
    var refused =
        List.of(
            telephone.posts("/api/v1/calls", "[]", Map.of()),
            Telephone.withToken(tamis, "").rings("refused", "", ""),
            Telephone.withScope(tamis, "import").rings("refused", "", ""),
            conflict(),
            telephone.posts("/api/v1/calls", "{\"call\":\"" + "x".repeat(70_000) + "\"}", Map.of()),
            telephone.posts("/api/v1/calls", ring, Map.of("Content-Type", "text/csv")),
            telephone.posts("/api/v1/calls", "{}", Map.of()));

    assertThat(refused)
        .extracting(HttpResponse::statusCode)
        .containsExactly(400, 401, 403, 409, 413, 415, 422);
    assertThat(at(document, "paths", "/api/v1/calls", "post", "responses").keySet())
        .containsAll(refused.stream().map(each -> String.valueOf(each.statusCode())).toList());
    assertThat(refused)
        .allSatisfy(each ->
            assertThat(keys(each))
                .containsAll(
                    (List<String>)
                        at(document, "components", "schemas", "Problem").get("required")));
  }

  @Test
  void what_isnt_there_is_told_to_programs_as_a_problem_too() {
    var absent = telephone.asks("/api/v1/nothing");

    assertThat(absent.statusCode()).isEqualTo(404);
    assertThat(absent.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(telephone.asks("/api/v1/calls").statusCode()).isEqualTo(405);
  }

  @Test
  void whatever_is_sent_is_taken_or_refused_in_sentences() {
    var dice = new Random(20261130);
    var answers = new ArrayList<HttpResponse<String>>();
    for (int i = 0; i < 400; i++) {
      answers.add(telephone.posts("/api/v1/calls", odd(dice, i), Map.of()));
    }

    assertThat(answers)
        .allSatisfy(answer -> {
          assertThat(answer.statusCode()).isIn(200, 400, 409, 413, 422);
          if (answer.statusCode() != 200) {
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
            assertThat(answer.body()).contains("\"detail\":\"");
          }
        });
    assertThat(answers).extracting(HttpResponse::statusCode).contains(200, 400, 422);
  }

  private static final String[] ODD = {
    "",
    "ring",
    "answer",
    "hangup",
    "RING",
    "+33261910000",
    "anonymous",
    "sip:x@y",
    "\\u0000",
    "\\ud800",
    "null",
    "2026-01-15T10:00:00Z",
    "9999-12-31T23:59:59+18:00",
    "-1",
    "\\\"",
    "💥",
    "' OR 1=1 --",
    "+",
    "00",
    "%00"
  };

  private static byte[] odd(Random dice, int number) {
    var fields = new ArrayList<String>();
    for (var field : CallEntries.FIELDS) {
      if (dice.nextInt(4) > 0) {
        var value =
            field.equals("call") ? "odd " + dice.nextInt(40) : ODD[dice.nextInt(ODD.length)];
        fields.add(
            switch (dice.nextInt(12)) {
              case 0 -> "\"%s\":%d".formatted(field, dice.nextInt());
              case 1 -> "\"%s\":null".formatted(field);
              case 2 -> "\"%s\":{\"a\":[1,{\"b\":\"%s\"}]}".formatted(field, value);
              default ->
                  "\"%s\":\"%s\""
                      .formatted(
                          field, field.equals("event") && dice.nextInt(3) > 0 ? "ring" : value);
            });
      }
    }
    var text = ("{" + String.join(",", fields) + "}").getBytes(StandardCharsets.UTF_8);
    if (number % 3 == 0 && text.length > 0) {
      text[dice.nextInt(text.length)] = (byte) dice.nextInt(256);
    }
    return text;
  }

  private static HttpResponse<String> conflict() {
    telephone.tellsWithKey("same", "call", "one", "event", "ring");
    return telephone.tellsWithKey("same", "call", "one", "event", "hangup");
  }

  private static Set<String> keys(HttpResponse<String> answer) {
    return ((Map<String, Object>)
            new Load(LoadSettings.builder().build()).loadFromString(answer.body()))
        .keySet();
  }

  private static Map<String, Object> at(Map<String, Object> within, String... path) {
    var found = within;
    for (var name : path) {
      found = (Map<String, Object>) Objects.requireNonNull(found.get(name), name);
    }
    return found;
  }
}
