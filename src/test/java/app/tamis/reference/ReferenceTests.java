package app.tamis.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Compares the product's figures with the reference's. `-Dreference.seeds=1000` compares on more
/// folders.
class ReferenceTests {

  @TempDir private Path temporary;

  static Stream<Long> seeds() {
    return Stream.iterate(0L, seed -> seed + 1).limit(Long.getLong("reference.seeds", 60));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_product_gives_the_reference_s_figures_on_a_random_folder(long seed) throws IOException {
    var folder = Files.createDirectory(temporary.resolve("folder" + seed));
    RandomFolders.write(folder, seed);

    var actual = Product.prints("grade", folder, List.of());

    var expected = ReferenceGrading.grade(folder, Optional.empty(), 12).toJson();
    assertThat(differences(expected, actual)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_product_gives_the_reference_s_figures_of_an_earlier_month_and_another_window(long seed)
      throws IOException {
    var folder = Files.createDirectory(temporary.resolve("folder" + seed));
    RandomFolders.write(folder, seed);
    var newest = Reference.read(folder).standardAsOf();
    var earlier = newest.withDayOfMonth(1).minusMonths(seed % 7).minusDays(1);
    int window = (int) (6 + seed % 13);

    var actual =
        Product.prints(
            "grade",
            folder,
            List.of("--as-of", earlier.toString(), "--window", String.valueOf(window)));

    var expected = ReferenceGrading.grade(folder, Optional.of(earlier), window).toJson();
    assertThat(differences(expected, actual)).isEmpty();
  }

  private static List<String> differences(Json expected, Json actual) {
    var all = new ArrayList<>(JsonDifferences.between(expected, actual));
    all.addAll(JsonDifferences.inOrder(expected, actual));
    return all;
  }
}
