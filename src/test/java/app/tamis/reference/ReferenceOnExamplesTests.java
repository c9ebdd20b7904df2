package app.tamis.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceOnExamplesTests {

  private static final int WINDOW = 12;

  static Stream<String> examples() {
    return Examples.names();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_reference_gives_the_figures_of_an_example(String name) throws IOException {
    var expected = Examples.expected(name);

    var actual =
        ReferenceGrading.grade(Examples.folder(name), Optional.of(Examples.AS_OF), WINDOW).toJson();

    assertThat(JsonDifferences.between(expected, actual)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("app.tamis.reference.ExampleActs#whatIfs")
  void the_reference_says_what_acts_would_change(Json whatIf) throws IOException {
    var before = Reference.read(ExampleActs.FOLDER).standing(Examples.AS_OF, WINDOW);

    var actual = WhatIf.of(before, ExampleActs.question(whatIf)).json();

    assertThat(JsonDifferences.between(ExampleActs.answer(whatIf), actual)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("app.tamis.reference.ExampleActs#proposals")
  void the_reference_gives_the_figures_of_a_proposal(Json expected) throws IOException {
    var reference = Reference.read(ExampleActs.FOLDER);
    var client = ExampleActs.clientId(expected);

    var actual =
        Proposal.of(reference, client, Examples.AS_OF, WINDOW).map(Proposal::json).orElseThrow();

    assertThat(JsonDifferences.between(expected, actual)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("app.tamis.reference.ExampleActs#levers")
  void the_reference_finds_the_levers_of_a_client_best_first(Json expected) throws IOException {
    var reference = Reference.read(ExampleActs.FOLDER);
    var client = ExampleActs.clientId(expected);

    var actual = Levers.of(reference, client, Examples.AS_OF, WINDOW).json();

    assertThat(JsonDifferences.between(expected, actual)).isEmpty();
  }
}
