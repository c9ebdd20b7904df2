package app.tamis.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.Facts;
import app.tamis.facts.ImportOptions;
import app.tamis.facts.Intake;
import app.tamis.facts.Intakes;
import app.tamis.facts.StoredImport;
import app.tamis.jobs.Job;
import app.tamis.jobs.Steps;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import app.tamis.trail.TrailFilter;
import app.tamis.web.RunningTamis;
import app.tamis.web.imports.ImportRun.Stage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An import that is taken up after a crash, at one side or the other of the rename that puts it in
/// force.
class BrokenOffImportTests {

  private static final Signature OLIVE =
      new Signature(Optional.empty(), "Olive Owner", "192.0.2.1");

  private final Path data = RunningTamis.newData();
  private final RunningTamis tamis = RunningTamis.on(data);

  @AfterEach
  void stop() {
    tamis.close();
  }

  @Test
  void what_wasnt_in_force_yet_is_imported() {
    var intake = sent();

    takeUp(intake);

    assertThat(sources()).containsExactly("clients.csv");
    assertThat(toldOnTheTrail()).isOne();
    assertThat(stage(intake)).isInstanceOf(Stage.Stored.class);
  }

  @Test
  void what_was_in_force_already_is_told_as_imported_and_not_imported_again() {
    var intake = sent();
    try (var folder = intake.open()) {
      facts().importInto(data, folder, ImportOptions.STRICT, OLIVE.name(), _ -> {});
    }

    takeUp(intake);

    assertThat(sources()).containsExactly("clients.csv");
    assertThat(toldOnTheTrail()).isOne();
    assertThat(stage(intake))
        .isInstanceOfSatisfying(
            Stage.Stored.class, stored -> assertThat(stored.done().added()).isOne());
  }

  @Test
  void what_somebody_imported_meanwhile_isnt_taken_for_it() {
    var intake = sent("tickets.csv", "ticket_id,client_id,opened_at\nT1,C1,2025-01-05T10:00:00\n");
    try (var folder = sent().open()) {
      facts().importInto(data, folder, ImportOptions.STRICT, OLIVE.name(), _ -> {});
    }

    takeUp(intake);

    assertThat(sources()).containsExactly("clients.csv", "tickets.csv");
  }

  @Test
  void an_import_ordered_before_another_is_told_by_what_was_in_force_when_it_began() {
    var first = sent();
    var second = sent();
    second.keepOrder(new ImportOrder(false, OLIVE, "en-GB", Optional.empty()).written());
    try (var folder = first.open()) {
      facts().importInto(data, folder, ImportOptions.STRICT, OLIVE.name(), _ -> {});
    }

    takeUp(second);

    assertThat(stage(second)).isInstanceOf(Stage.NothingNew.class);
  }

  @Test
  void what_was_done_with_to_the_end_is_let_be() {
    var intake = sent();
    intake.discard();

    takeUp(intake);

    assertThat(sources()).isEmpty();
  }

  private Intake sent() {
    return sent("clients.csv", "client_id,name\nC1,One\n");
  }

  private Intake sent(String file, String rows) {
    var intake = new Intakes(data).begin();
    var text = rows.getBytes(StandardCharsets.UTF_8);
    intake.receive(file, new ByteArrayInputStream(text));
    intake.keepOrder(
        new ImportOrder(false, OLIVE, "en-GB", Optional.empty()).begunOn("").written());
    return intake;
  }

  private void takeUp(Intake intake) {
    var job = new Job(1, Storing.CODE, Optional.of(UUID.fromString(intake.id())), 2);
    tamis.inPortfolio(() -> {
      tamis.part(Storing.class).run(job, Steps.unwatched());
      return job;
    });
  }

  private Stage stage(Intake intake) {
    return tamis
        .inPortfolio(() -> tamis.part(ImportRuns.class).find(UUID.fromString(intake.id())))
        .orElseThrow()
        .stage();
  }

  private List<String> sources() {
    return facts().imports(data).stream().map(StoredImport::source).toList();
  }

  private long toldOnTheTrail() {
    var all = new TrailFilter(Optional.empty(), Optional.empty(), Optional.empty());
    return tamis.inPortfolio(() -> tamis.part(Trail.class).list(all, 100)).stream()
        .filter(entry -> entry.what().key().equals("trail.import.stored"))
        .count();
  }

  private Facts facts() {
    return tamis.part(Facts.class);
  }
}
