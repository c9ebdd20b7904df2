package app.tamis.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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

  private static final int WINDOW = 12;

  @TempDir private Path temporary;

  static Stream<Long> seeds() {
    return Stream.iterate(0L, seed -> seed + 1).limit(Long.getLong("reference.seeds", 60));
  }

  static Stream<Long> everyOtherSeed() {
    return seeds().filter(seed -> seed % 2 == 1);
  }

  static Stream<Long> everyFourthSeed() {
    return seeds().filter(seed -> seed % 4 == 0);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_product_gives_the_reference_s_figures_on_a_random_folder(long seed) throws IOException {
    var folder = folder(seed);

    var actual = Product.prints("grade", folder, List.of());

    var expected = ReferenceGrading.grade(folder, Optional.empty(), WINDOW).toJson();
    assertThat(differences(expected, actual)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyOtherSeed")
  void the_product_gives_the_reference_s_figures_of_an_earlier_month_and_another_window(long seed)
      throws IOException {
    var folder = folder(seed);
    var newest = Reference.read(folder).standardAsOf();
    var earlier = newest.withDayOfMonth(1).minusMonths(seed % 7).minusDays(1);
    int window = (int) (3 + seed % 16);

    var actual = Product.prints("grade", folder, asOf(earlier, "--window", "" + window));

    var expected = ReferenceGrading.grade(folder, Optional.of(earlier), window).toJson();
    assertThat(differences(expected, actual)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyOtherSeed")
  void the_product_answers_what_if_as_the_reference_does(long seed) throws IOException {
    var folder = folder(seed);
    var reference = Reference.read(folder);
    var standing = reference.standing(reference.standardAsOf(), WINDOW);
    var question = RandomQuestion.roll(new Dice(seed), standing);

    question.ifPresent(asked -> {
      var actual = Product.prints("whatif", folder, asOf(standing.asOf(), asked.options()));

      var expected = WhatIf.of(standing, asked).json();
      assertThat(JsonDifferences.between(expected, actual)).isEmpty();
    });
  }

  @ParameterizedTest
  @MethodSource("everyFourthSeed")
  void the_product_proposes_what_the_reference_proposes(long seed) throws IOException {
    var folder = folder(seed);
    var reference = Reference.read(folder);
    var asOf = reference.standardAsOf();
    var proposals =
        RandomQuestion.askable(reference.standing(asOf, WINDOW)).stream()
            .flatMap(member -> Proposal.of(reference, member.id(), asOf, WINDOW).stream())
            .limit(1);

    proposals.forEach(proposal -> {
      var words = asOf(asOf, List.of(proposal.member().id()));
      var actual = Product.prints("proposal", folder, words);

      assertThat(JsonDifferences.between(proposal.json(), actual)).isEmpty();
    });
  }

  @ParameterizedTest
  @MethodSource("everyOtherSeed")
  void the_product_finds_the_reference_s_levers(long seed) throws IOException {
    var folder = folder(seed);
    var reference = Reference.read(folder);
    var asOf = reference.standardAsOf();
    var clients =
        new Dice(seed)
            .shuffled(RandomQuestion.askable(reference.standing(asOf, WINDOW))).stream().limit(1);

    clients
        .map(Member::id)
        .forEach(client -> {
          var actual = Product.prints("levers", folder, asOf(asOf, List.of(client)));

          var expected = Levers.of(reference, client, asOf, WINDOW).json();
          assertThat(JsonDifferences.between(expected, actual)).isEmpty();
        });
  }

  private Path folder(long seed) throws IOException {
    var folder = Files.createDirectory(temporary.resolve("folder" + seed));
    RandomFolders.write(folder, seed);
    return folder;
  }

  private static List<String> asOf(LocalDate day, String... words) {
    return asOf(day, List.of(words));
  }

  private static List<String> asOf(LocalDate day, List<String> words) {
    var all = new ArrayList<>(words);
    all.addAll(List.of("--as-of", day.toString()));
    return all;
  }

  private static List<String> differences(Json expected, Json actual) {
    var all = new ArrayList<>(JsonDifferences.between(expected, actual));
    all.addAll(JsonDifferences.inOrder(expected, actual));
    return all;
  }
}
