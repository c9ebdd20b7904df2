package app.tamis.gradebook;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.tamis.basics.ClientId;
import app.tamis.basics.Problems;
import app.tamis.book.TamisProcess;
import app.tamis.clock.Watching;
import app.tamis.facts.BookRows;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import app.tamis.grading.Letter;
import app.tamis.trail.Signature;
import app.tamis.web.RunningTamis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class StandingsTests {

  private static final Signature SOMEBODY = Signature.unknown("192.0.2.1");

  private final Path data = RunningTamis.newFolder();
  private RunningTamis tamis;

  @BeforeEach
  void start() {
    tamis = RunningTamis.on(data);
  }

  @AfterEach
  void stop() {
    tamis.close();
  }

  @Test
  void facts_that_come_into_force_are_graded_before_anybody_reads() {
    assertThat(standing()).isEmpty();

    importHere();

    assertThat(standing().orElseThrow().grades().clients()).hasSize(48);
    assertThat(gradings()).isEqualTo(13);
  }

  @Test
  void facts_that_another_process_puts_in_force_are_graded_though_nobody_reads() {
    importBy(new Facts(Clock.systemUTC(), _ -> {}));

    TamisProcess.await("month ends are settled", () -> gradings() == 13);
  }

  @Test
  void reading_settles_nothing() {
    importHere();
    var before = standing().orElseThrow();
    Watching.stop(tamis, "grades");

    tamis.clock().turn(Duration.ofDays(40));
    refuse(before);

    assertThat(standing().orElseThrow().equals(before)).isTrue();
    assertThat(gradings()).isEqualTo(13);
  }

  @Test
  void settling_again_changes_nothing() {
    importHere();
    var before = standing().orElseThrow();

    tamis.part(Standings.class).settle();

    assertThat(standing().orElseThrow().equals(before)).isTrue();
    assertThat(gradings()).isEqualTo(13);
  }

  @Test
  void what_is_published_anew_is_told_once_with_what_it_was() {
    importHere();
    var before = standing().orElseThrow();
    var told = told();

    var client = refuse(before);
    standing();
    tamis.part(Standings.class).settle();
    standing();

    assertThat(told)
        .containsExactly(
            new GradeSettled(
                client,
                before.grades().window().asOf(),
                Optional.of(Letter.A),
                Optional.of(Letter.D)));
  }

  @Test
  void what_is_shown_again_after_facts_were_taken_back_is_told() {
    importHere();
    var now = standing().orElseThrow();
    var asOf = now.grades().window().asOf();
    var monthBefore = YearMonth.from(asOf).minusMonths(1).atEndOfMonth();
    var told = told();

    tamis.inPortfolio(() ->
        tamis
            .part(Gradings.class)
            .settle(
                new FactsInForce(
                    "000000",
                    BookRows.NONE.fingerprint(),
                    now.facts().months(),
                    now.facts().costBasis(),
                    now.matrix().yaml(),
                    monthBefore,
                    now.today(),
                    Standing.WINDOW_MONTHS)));

    var shown = tamis.inPortfolio(() -> tamis.part(Gradings.class).published());
    assertThat(told)
        .isNotEmpty()
        .allSatisfy(settled -> {
          assertThat(settled.was()).isEqualTo(letter(now.published(), settled.clientId()));
          assertThat(settled.grade()).isEqualTo(letter(shown, settled.clientId()));
          assertThat(settled.monthEnd()).isEqualTo(monthBefore);
        });
  }

  @Test
  void every_client_is_told_of_whom_a_first_grade_is_published() {
    var told = told();

    importHere();

    var published = standing().orElseThrow().published();
    assertThat(told.stream().collect(toMap(GradeSettled::clientId, GradeSettled::grade)))
        .isEqualTo(
            published.entrySet().stream()
                .filter(shown -> shown.getValue().grade().isPresent())
                .collect(toMap(Map.Entry::getKey, shown -> shown.getValue().grade())));
  }

  @Test
  void facts_that_cant_be_read_are_told_to_whoever_reads_until_they_can() throws IOException {
    importHere();
    standing();
    var current = data.resolve("facts/CURRENT");
    var kept = Files.readString(current);

    Files.writeString(current, "../elsewhere");
    TamisProcess.await("it is noticed", () -> catchThrowable(this::standing) instanceof Problems);

    Files.writeString(current, kept);
    assertThat(standing()).isPresent();
  }

  private static Optional<Letter> letter(Map<ClientId, Gradings.Shown> published, ClientId client) {
    return Optional.ofNullable(published.get(client)).flatMap(Gradings.Shown::grade);
  }

  private Optional<Standing> standing() {
    return tamis.inPortfolio(() -> tamis.part(Standings.class).now());
  }

  private void importHere() {
    importBy(tamis.part(Facts.class));
  }

  private void importBy(Facts facts) {
    try (var folder = FactsFolder.open(Path.of("samples/harbour"))) {
      facts.importInto(data, folder, ImportOptions.STRICT, _ -> {});
    }
  }

  private ClientId refuse(Standing standing) {
    var client =
        standing.grades().clients().stream()
            .filter(graded -> graded.letter().equals(Optional.of(Letter.A)))
            .findFirst()
            .orElseThrow()
            .findings()
            .client();
    var whom = new ClientDecisions.Whom(client.id(), client.name());
    return tamis.inPortfolio(() -> {
      tamis
          .part(ClientDecisions.class)
          .refuse(whom, "New firewall", standing.grades().window().asOf(), SOMEBODY);
      return client.id();
    });
  }

  private int gradings() {
    return tamis.inPortfolio(() ->
        tamis
            .part(TransactionTemplate.class)
            .execute(_ ->
                tamis
                    .part(JdbcClient.class)
                    .sql("SELECT count(*) FROM grading")
                    .query(Integer.class)
                    .single()));
  }

  private List<GradeSettled> told() {
    var told = new CopyOnWriteArrayList<GradeSettled>();
    tamis
        .part(ApplicationEventMulticaster.class)
        .addApplicationListener(
            new ApplicationListener<PayloadApplicationEvent<?>>() {
              @Override
              public void onApplicationEvent(PayloadApplicationEvent<?> event) {
                if (event.getPayload() instanceof GradeSettled settled) {
                  told.add(settled);
                }
              }
            });
    return told;
  }
}
