package app.tamis.web.imports;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.book.PerPortfolio;
import app.tamis.facts.Intake;
import app.tamis.jobs.Jobs;
import app.tamis.jobs.SeenJob;
import app.tamis.trail.Signature;
import app.tamis.web.imports.ImportRun.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// How far each import has come, and the jobs that bring it further: one after the other, while
/// nobody waits for the page.
@Component
final class ImportRuns {

  private static final int MOST_WAITING = 20;
  private static final List<String> KINDS = List.of(Looking.CODE, Storing.CODE);

  private final Jobs jobs;
  private final PerPortfolio<Map<String, ImportRun>> runs =
      PerPortfolio.beginningWith(ConcurrentHashMap::new);

  ImportRuns(Jobs jobs) {
    this.jobs = jobs;
  }

  /// Also where the files are gone, since they were imported.
  Optional<ImportRun> find(UUID id) {
    return Optional.ofNullable(runs.get().get(id.toString()));
  }

  /// After a restart, what waits to be taken up again is at work already.
  ImportRun of(Intake intake) {
    return runs.get().computeIfAbsent(intake.id(), _ -> taken(intake));
  }

  /// Whether its files may be changed, since nothing is being done with them.
  boolean isIdle(Intake intake) {
    return !of(intake).isWorking();
  }

  private ImportRun taken(Intake intake) {
    var run = new ImportRun();
    jobs.open(KINDS, id(intake)).stream()
        .findFirst()
        .map(SeenJob::kind)
        .ifPresent(kind -> run.begin(kind.equals(Storing.CODE)));
    return run;
  }

  /// The same, for the job itself.
  ImportRun at(Intake intake) {
    return runs.get().computeIfAbsent(intake.id(), _ -> new ImportRun());
  }

  void forget(Intake intake) {
    runs.get().remove(intake.id());
  }

  /// Begins to look through the files as the import would: whose names they hold, then what would
  /// come of them.
  ///
  /// @param words the language of what is to be downloaded
  void look(Intake intake, Words words, Signature by) {
    begin(intake, Looking.CODE, order(false, by, words));
  }

  /// Begins the import.
  ///
  /// @param leavingOut whether rows that can't be taken stay out
  void store(Intake intake, boolean leavingOut, Words words, Signature by) {
    begin(intake, Storing.CODE, order(leavingOut, by, words));
  }

  private static ImportOrder order(boolean leavingOut, Signature by, Words words) {
    return new ImportOrder(leavingOut, by, words.locale().toLanguageTag(), Optional.empty());
  }

  private void begin(Intake intake, String kind, ImportOrder order) {
    var run = of(intake);
    if (!run.begin(kind.equals(Storing.CODE))) {
      return;
    }
    try {
      if (jobs.open(KINDS) >= MOST_WAITING) {
        run.come(new Stage.Failed(List.of(Message.of("import.full"))));
        return;
      }
      intake.keepOrder(order.written());
      jobs.add(kind, id(intake));
    } catch (RuntimeException unreachable) {
      run.come(new Stage.Gathering());
      throw unreachable;
    }
  }

  void cancel(UUID id) {
    jobs.cancel(KINDS, id);
  }

  /// A person has cancelled it before it ran.
  void cancelled(UUID id) {
    find(id).ifPresent(run -> run.come(new Stage.Stopped()));
  }

  private static UUID id(Intake intake) {
    return UUID.fromString(intake.id());
  }
}
