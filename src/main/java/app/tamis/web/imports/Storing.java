package app.tamis.web.imports;

import app.tamis.basics.Message;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Facts;
import app.tamis.facts.ImportOptions;
import app.tamis.facts.Intake;
import app.tamis.facts.SettingsInForce;
import app.tamis.facts.StoredImport;
import app.tamis.jobs.Job;
import app.tamis.jobs.Progress;
import app.tamis.trail.Trail;
import app.tamis.web.imports.ImportRun.Stage;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Imports what was sent. After a crash it is imported from the start: the store puts an import in
/// force as a whole or not at all.
@Component
final class Storing extends ImportWork {

  static final String CODE = "import";

  private static final Logger LOG = LoggerFactory.getLogger(Storing.class);

  private final DataFolder data;
  private final SettingsInForce settingsInForce;
  private final Trail trail;

  Storing(DataFolder data, SettingsInForce settingsInForce, ImportRuns runs, Trail trail) {
    super(data, runs);
    this.data = data;
    this.settingsInForce = settingsInForce;
    this.trail = trail;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  Stage work(Intake intake, ImportOrder order, Job job, ImportRun run, Progress progress) {
    var facts = settingsInForce.facts(now -> run.progress(true, now, progress));
    settingsInForce.bringInLine();
    run.progress(true, Message.of("import.opening"), progress);
    if (job.tries() == 1) {
      var now = facts.versionInForce(data.path()).orElse("");
      intake.keepOrder(order.begunOn(now).written());
    }
    try (var folder = intake.open()) {
      var before = inForceAlready(facts, order, folder.name());
      if (before.isPresent()) {
        return inForce(intake, order, before.get(), List.of());
      }
      var options = new ImportOptions(order.leavingOut(), false, intake.precedence());
      return switch (facts.importInto(data.path(), folder, options, order.by().name(), _ -> {})) {
        case Facts.Import.Stored(var done, _, var all) ->
            inForce(intake, order, done, all.warnings());
        case Facts.Import.NothingNew(long records, _, var notes) -> {
          intake.discard();
          yield new Stage.NothingNew(records, notes);
        }
        case Facts.Import.Refused(long faults, _) ->
            new Stage.Failed(List.of(Message.of("import.refused", faults)));
      };
    }
  }

  /// What an earlier try put in force before it was broken off.
  private Optional<StoredImport> inForceAlready(Facts facts, ImportOrder order, String source) {
    return order
        .before()
        .flatMap(before ->
            facts.imports(data.path()).reversed().stream()
                .findFirst()
                .filter(last -> last.number().compareTo(before) > 0)
                .filter(last -> last.by().equals(order.by().name()))
                .filter(last -> last.source().equals(source)));
  }

  private Stage inForce(
      Intake intake, ImportOrder order, StoredImport done, List<Message> warnings) {
    trail.record(order.by(), "trail.import.stored", done.source(), done.number());
    LOG.atInfo()
        .addKeyValue("import", done.number())
        .addKeyValue("added", done.added())
        .addKeyValue("changed", done.changed())
        .log("import in force");
    intake.discard();
    return new Stage.Stored(done, warnings);
  }
}
