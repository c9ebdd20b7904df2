package app.tamis.reference;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.cli.Cli;
import app.tamis.cli.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Compares the product's figures with the reference's. `-Dreference.seeds=1000` compares on more
/// folders.
class ReferenceTests {

  private static final Surroundings SURROUNDINGS =
      new Surroundings(
          Map.of(),
          Locale.UK,
          Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC),
          false,
          false);

  @TempDir private Path temporary;

  @Test
  void the_product_gives_the_figures_of_the_worked_example() throws IOException {
    var examples = Path.of("src/test/resources/examples");

    var actual = graded(examples.resolve("twelve-clients"), List.of());

    var expected =
        JsonReader.read(Files.readString(examples.resolve("twelve-clients.expected.json")));
    assertThat(JsonDifferences.between(expected, actual)).isEmpty();
  }

  @Test
  void the_reference_gives_the_figures_of_the_worked_example() throws IOException {
    var examples = Path.of("src/test/resources/examples");

    var actual =
        ReferenceGrading.grade(examples.resolve("twelve-clients"), Optional.empty(), 12).toJson();

    var expected =
        JsonReader.read(Files.readString(examples.resolve("twelve-clients.expected.json")));
    assertThat(JsonDifferences.between(expected, actual)).isEmpty();
  }

  static Stream<Long> seeds() {
    return Stream.iterate(0L, seed -> seed + 1).limit(Long.getLong("reference.seeds", 60));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_product_gives_the_reference_s_figures_on_a_random_folder(long seed) throws IOException {
    var folder = Files.createDirectory(temporary.resolve("folder" + seed));
    RandomFolders.write(folder, seed);

    var actual = graded(folder, List.of());

    var expected = ReferenceGrading.grade(folder, Optional.empty(), 12).toJson();
    assertThat(differences(expected, actual)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_product_gives_the_reference_s_figures_of_an_earlier_month_and_another_window(long seed)
      throws IOException {
    var folder = Files.createDirectory(temporary.resolve("folder" + seed));
    RandomFolders.write(folder, seed);
    var newest = ReferenceGrading.grade(folder, Optional.empty(), 12).asOf();
    var earlier = newest.withDayOfMonth(1).minusMonths(seed % 7).minusDays(1);
    int window = (int) (6 + seed % 13);

    var actual =
        graded(folder, List.of("--as-of", earlier.toString(), "--window", String.valueOf(window)));

    var expected = ReferenceGrading.grade(folder, Optional.of(earlier), window).toJson();
    assertThat(differences(expected, actual)).isEmpty();
  }

  private static List<String> differences(Json expected, Json actual) {
    var all = new ArrayList<>(JsonDifferences.between(expected, actual));
    all.addAll(JsonDifferences.inOrder(expected, actual));
    return all;
  }

  private static Json graded(Path folder, List<String> options) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var arguments = new ArrayList<>(List.of("grade", folder.toString(), "--format", "json"));
    arguments.addAll(options);

    int status =
        Cli.run(
            arguments,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            SURROUNDINGS,
            (_, _) -> {});

    assertThat(status).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return JsonReader.read(out.toString(StandardCharsets.UTF_8));
  }
}
