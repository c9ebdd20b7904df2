package app.tamis.web.imports;

import app.tamis.facts.DataFolder;
import app.tamis.facts.Intake;
import app.tamis.facts.Intakes;
import app.tamis.jobs.Job;
import app.tamis.jobs.JobKind;
import app.tamis.jobs.Progress;
import app.tamis.web.imports.ImportRun.Stage;

/// What is done with files that were sent, as they were ordered: one after the other. Somebody
/// waits, and can have it done again, so it is tried once.
abstract class ImportWork implements JobKind {

  private static final String LANE = "import";

  private final DataFolder data;
  private final ImportRuns runs;

  ImportWork(DataFolder data, ImportRuns runs) {
    this.data = data;
    this.runs = runs;
  }

  /// @return what the files have come to
  abstract Stage work(Intake intake, ImportOrder order, Job job, ImportRun run, Progress progress);

  @Override
  public final String lane() {
    return LANE;
  }

  @Override
  public final int mostTries() {
    return 1;
  }

  @Override
  public final void run(Job job, Progress progress) {
    job.record()
        .flatMap(new Intakes(data)::find)
        .ifPresent(intake -> {
          var run = runs.at(intake);
          var order = intake.order().map(ImportOrder::read).orElseThrow();
          run.work(() -> work(intake, order, job, run, progress));
        });
  }

  @Override
  public final void cancelled(Job job) {
    job.record().ifPresent(runs::cancelled);
  }
}
