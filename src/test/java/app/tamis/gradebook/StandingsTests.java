package app.tamis.gradebook;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.tamis.basics.ClientId;
import app.tamis.basics.Problems;
import app.tamis.book.TamisProcess;
import app.tamis.facts.BookRows;
import app.tamis.grading.Letter;
import java.io.IOException;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Grades in force once facts were imported.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class StandingsTests {

  private static StandingsFixture now;
  private static Optional<Standing> before;
  private static Standing first;
  private static int gradingsAtFirst;
  private static List<GradeSettled> toldAtFirst;

  @BeforeAll
  static void start() {
    now = StandingsFixture.start();
    before = now.standing();
    var told = now.told();
    now.importHere();
    first = now.standing().orElseThrow();
    gradingsAtFirst = now.gradings();
    toldAtFirst = List.copyOf(told);
  }

  @AfterAll
  static void stop() {
    now.close();
  }

  @AfterEach
  void settle() {
    now.tamis().part(Standings.class).settle();
    now.standing();
  }

  @Test
  void facts_that_come_into_force_are_graded_before_anybody_reads() {
    assertThat(before).isEmpty();
    assertThat(first.grades().clients()).hasSize(48);
    assertThat(gradingsAtFirst).isEqualTo(13);
  }

  @Test
  void every_client_is_told_of_whom_a_first_grade_is_published() {
    assertThat(toldAtFirst.stream().collect(toMap(GradeSettled::clientId, GradeSettled::grade)))
        .isEqualTo(
            first.published().entrySet().stream()
                .filter(shown -> shown.getValue().grade().isPresent())
                .collect(toMap(Map.Entry::getKey, shown -> shown.getValue().grade())));
  }

  @Test
  void settling_again_changes_nothing() {
    var standing = now.standing().orElseThrow();
    int gradings = now.gradings();

    now.tamis().part(Standings.class).settle();

    assertThat(now.standing().orElseThrow().equals(standing)).isTrue();
    assertThat(now.gradings()).isEqualTo(gradings);
  }

  @Test
  void what_is_published_anew_is_told_once_with_what_it_was() {
    var standing = now.standing().orElseThrow();
    var told = now.told();

    var client = now.refuse(standing);
    now.standing();
    now.tamis().part(Standings.class).settle();
    now.standing();

    assertThat(told)
        .containsExactly(
            new GradeSettled(
                client,
                standing.grades().window().asOf(),
                Optional.of(Letter.A),
                Optional.of(Letter.D)));
  }

  @Test
  void what_is_shown_again_after_facts_were_taken_back_is_told() {
    var known = now.standing().orElseThrow();
    var asOf = known.grades().window().asOf();
    var monthBefore = YearMonth.from(asOf).minusMonths(1).atEndOfMonth();
    var told = now.told();

    now.tamis()
        .inPortfolio(() ->
            now.tamis()
                .part(Gradings.class)
                .settle(
                    new FactsInForce(
                        "000000",
                        BookRows.NONE.fingerprint(),
                        List.of(),
                        known.facts().months(),
                        known.facts().costBasis(),
                        known.matrix().yaml(),
                        monthBefore,
                        known.today(),
                        Standing.WINDOW_MONTHS)));

    var shown = now.tamis().inPortfolio(() -> now.tamis().part(Gradings.class).published());
    assertThat(told)
        .isNotEmpty()
        .allSatisfy(settled -> {
          assertThat(settled.was()).isEqualTo(letter(known.published(), settled.clientId()));
          assertThat(settled.grade()).isEqualTo(letter(shown, settled.clientId()));
          assertThat(settled.monthEnd()).isEqualTo(monthBefore);
        });
  }

  @Test
  void facts_that_cant_be_read_are_told_to_whoever_reads_until_they_can() throws IOException {
    var current = now.data().resolve("facts/CURRENT");
    var kept = Files.readString(current);

    Files.writeString(current, "../elsewhere");
    TamisProcess.await("it is noticed", () -> catchThrowable(now::standing) instanceof Problems);

    Files.writeString(current, kept);
    assertThat(now.standing()).isPresent();
  }

  private static Optional<Letter> letter(Map<ClientId, Gradings.Shown> published, ClientId client) {
    return Optional.ofNullable(published.get(client)).flatMap(Gradings.Shown::grade);
  }
}
