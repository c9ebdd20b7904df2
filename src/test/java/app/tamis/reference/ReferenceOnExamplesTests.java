package app.tamis.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceOnExamplesTests {

  static Stream<String> examples() {
    return Examples.names();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_reference_gives_the_figures_of_an_example(String name) throws IOException {
    var expected = Examples.expected(name);

    var actual =
        ReferenceGrading.grade(Examples.folder(name), Optional.of(Examples.AS_OF), 12).toJson();

    assertThat(JsonDifferences.between(expected, actual)).isEmpty();
  }
}
