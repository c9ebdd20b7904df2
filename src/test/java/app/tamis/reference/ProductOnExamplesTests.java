package app.tamis.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProductOnExamplesTests {

  static Stream<String> examples() {
    return Examples.names();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_product_gives_the_figures_of_an_example(String name) throws IOException {
    var expected = Examples.expected(name);

    var actual = prints("grade", Examples.folder(name), List.of());

    assertThat(JsonDifferences.between(expected, actual)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("app.tamis.reference.ExampleActs#whatIfs")
  void the_product_says_what_acts_would_change(Json whatIf) {
    var options = ExampleActs.question(whatIf).options();

    var actual = prints("whatif", ExampleActs.FOLDER, options);

    assertThat(JsonDifferences.between(ExampleActs.answer(whatIf), actual)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("app.tamis.reference.ExampleActs#proposals")
  void the_product_gives_the_figures_of_a_proposal(Json expected) {
    var client = ExampleActs.clientId(expected);

    var actual = prints("proposal", ExampleActs.FOLDER, List.of(client));

    assertThat(JsonDifferences.between(expected, actual)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("app.tamis.reference.ExampleActs#levers")
  void the_product_finds_the_levers_of_a_client_best_first(Json expected) {
    var client = ExampleActs.clientId(expected);

    var actual = prints("levers", ExampleActs.FOLDER, List.of(client));

    assertThat(JsonDifferences.between(expected, actual)).isEmpty();
  }

  private static Json prints(String command, Path folder, List<String> words) {
    var all = new ArrayList<>(words);
    all.addAll(List.of("--as-of", Examples.AS_OF.toString()));
    return Product.prints(command, folder, all);
  }
}
