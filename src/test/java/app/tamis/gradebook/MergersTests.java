package app.tamis.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import app.tamis.facts.PortfolioFacts;
import app.tamis.facts.TwoIds;
import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.ClientMonth;
import app.tamis.measures.Figure;
import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import app.tamis.portfolio.ClientRegister;
import app.tamis.trail.Signature;
import app.tamis.web.RunningTamis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The standing where two clients are one, on the sample, in which one has two ids.
@SuppressWarnings("NullAway.Init") // JUnit sets it before the tests
class MergersTests {

  private static final Signature OLIVE =
      new Signature(Optional.empty(), "Olive Owner", "192.0.2.1");

  @TempDir private Path folder;

  private final Path data = RunningTamis.newData();
  private RunningTamis tamis;

  @BeforeEach
  void start() {
    tamis = RunningTamis.on(data);
    take(TwoIds.write(folder.resolve("Harbour IT")));
  }

  @AfterEach
  void stop() {
    tamis.close();
  }

  @Test
  void the_two_are_graded_as_one_that_was_one_from_the_start() {
    var apart = standing();
    merge(TwoIds.OTHER, TwoIds.ONE);

    var together = standing();

    var expected = oneFromTheStart();
    assertThat(TwoIds.told(together.facts().months())).isEqualTo(TwoIds.told(expected.months()));
    assertThat(said(together.grades())).isEqualTo(said(apart.of(expected)));
    assertThat(together.grades().find(TwoIds.OTHER)).isEmpty();
    assertThat(together.published()).containsKey(TwoIds.ONE).doesNotContainKey(TwoIds.OTHER);
    assertThat(together.discreet().rows().merged()).containsEntry(TwoIds.OTHER, TwoIds.ONE);
  }

  @Test
  void what_would_come_of_it_is_what_comes_of_it() {
    var before = standing();
    decide(TwoIds.OTHER, Letter.D);
    var preview =
        tamis.inPortfolio(() -> {
          var known = tamis.part(Standings.class).now().orElseThrow();
          var facts = tamis.part(Standings.class).merged(TwoIds.OTHER, TwoIds.ONE);
          return known.merged(facts, TwoIds.OTHER, TwoIds.ONE);
        });

    merge(TwoIds.OTHER, TwoIds.ONE);

    assertThat(said(standing().grades())).isEqualTo(said(preview));
    assertThat(preview.find(TwoIds.ONE).orElseThrow().letter()).contains(Letter.D);
    assertThat(before.grades().find(TwoIds.ONE).orElseThrow().letter())
        .isNotEqualTo(Optional.of(Letter.D));
  }

  @Test
  void separated_again_all_is_as_if_they_had_never_been_one() {
    var before = standing();
    merge(TwoIds.OTHER, TwoIds.ONE);
    assertThat(said(standing().grades())).isNotEqualTo(said(before.grades()));

    tamis.inPortfolio(() -> {
      var register = tamis.part(ClientRegister.class);
      register.separate(register.list().number(TwoIds.OTHER), OLIVE);
      return register;
    });

    var after = standing();
    assertThat(TwoIds.told(after.facts().months())).isEqualTo(TwoIds.told(before.facts().months()));
    assertThat(said(after.grades())).isEqualTo(said(before.grades()));
    assertThat(after.published()).isEqualTo(before.published());
    assertThat(after.rows()).isEqualTo(before.rows());
    assertThat(after.clients()).isEqualTo(before.clients());
  }

  @Test
  void a_next_import_that_brings_both_again_leaves_them_one() {
    merge(TwoIds.OTHER, TwoIds.ONE);
    var before = standing();

    take(TwoIds.write(folder.resolve("Harbour IT")));

    assertThat(TwoIds.told(standing().facts().months()))
        .isEqualTo(TwoIds.told(before.facts().months()));
    assertThat(clients()).doesNotContain(TwoIds.OTHER);
  }

  @Test
  void one_whose_import_is_undone_still_has_the_records_of_the_other() throws IOException {
    var months = standing().facts().months().months().stream().filter(ofOne(TwoIds.ONE)).toList();
    var more = Files.createDirectory(folder.resolve("more"));
    Files.writeString(more.resolve("clients.csv"), "client_id,name\nB#2,Ormes (phone system)\n");
    take(more);
    var remaining = new ClientId("B#2");
    merge(TwoIds.ONE, remaining);
    assertThat(clients()).contains(remaining).doesNotContain(TwoIds.ONE);

    tamis.part(Facts.class).undo(data);

    var standing = standing();
    assertThat(clients()).contains(remaining).doesNotContain(TwoIds.ONE);
    assertThat(standing.facts().months().months().stream().filter(ofOne(remaining)))
        .extracting(month -> month.sums().of(Figure.MINUTES))
        .isEqualTo(months.stream().map(month -> month.sums().of(Figure.MINUTES)).toList());
  }

  private static java.util.function.Predicate<ClientMonth> ofOne(ClientId client) {
    return month -> month.clientId().equals(client);
  }

  private static List<String> said(PortfolioGrades grades) {
    return grades.clients().stream()
        .map(client ->
            client.findings().client()
                + " "
                + client.letter()
                + client.findings().financial()
                + client.findings().relationship()
                + client.findings().marks().stream()
                    .map(mark -> mark.points() + " " + mark.loss())
                    .toList())
        .toList();
  }

  private PortfolioFacts oneFromTheStart() {
    try (var opened = FactsFolder.open(Path.of("samples/harbour"))) {
      return switch (tamis.part(Facts.class).read(opened, ImportOptions.STRICT, _ -> {})) {
        case Facts.Reading.Taken(var facts, var _) -> facts;
        case Facts.Reading.Refused refused -> throw new AssertionError(refused);
      };
    }
  }

  private List<ClientId> clients() {
    return standing().facts().months().clients().stream().map(ClientOnRecord::id).toList();
  }

  private Standing standing() {
    return tamis.inPortfolio(() -> tamis.part(Standings.class).now()).orElseThrow();
  }

  private void take(Path facts) {
    try (var opened = FactsFolder.open(facts)) {
      tamis.part(Facts.class).importInto(data, opened, ImportOptions.STRICT, _ -> {});
    }
  }

  /// Who is settled is registered.
  private void merge(ClientId from, ClientId into) {
    standing();
    tamis.inPortfolio(() -> {
      var register = tamis.part(ClientRegister.class);
      register.merge(register.list().number(from), register.list().number(into), OLIVE);
      return register;
    });
  }

  private void decide(ClientId client, Letter grade) {
    var today = standing().today();
    tamis.inPortfolio(() -> {
      tamis
          .part(ClientDecisions.class)
          .give(
              new ClientDecisions.Whom(client, "Ormes"),
              grade,
              "They shouted",
              today,
              today.plusDays(60),
              OLIVE);
      return client;
    });
  }
}
