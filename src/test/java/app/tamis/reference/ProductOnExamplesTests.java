package app.tamis.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProductOnExamplesTests {

  private static final List<String> AS_OF = List.of("--as-of", Examples.AS_OF.toString());

  static Stream<String> examples() {
    return Examples.names();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_product_gives_the_figures_of_an_example(String name) throws IOException {
    var expected = Examples.expected(name);

    var actual = Product.prints("grade", Examples.folder(name), AS_OF);

    assertThat(JsonDifferences.between(expected, actual)).isEmpty();
  }
}
