package app.tamis.web.imports;

import app.tamis.basics.Message;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Intake;
import app.tamis.facts.RejectsByReason;
import app.tamis.facts.SettingsInForce;
import app.tamis.gradebook.Standings;
import app.tamis.jobs.Job;
import app.tamis.jobs.Progress;
import app.tamis.web.imports.ImportRun.Stage;
import org.springframework.stereotype.Component;

/// Looks through what was sent, as the import would, and grades what would come of it.
@Component
final class Looking extends ImportWork {

  static final String CODE = "look-through";

  private final DataFolder data;
  private final SettingsInForce settingsInForce;
  private final Standings standings;

  Looking(DataFolder data, SettingsInForce settingsInForce, Standings standings, ImportRuns runs) {
    super(data, runs);
    this.standings = standings;
    this.data = data;
    this.settingsInForce = settingsInForce;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  Stage work(Intake intake, ImportOrder order, Job job, ImportRun run, Progress progress) {
    var facts = settingsInForce.facts(now -> run.progress(false, now, progress));
    run.progress(false, Message.of("import.opening"), progress);
    var doubled = intake.doubled(intake.files());
    if (!doubled.isEmpty()) {
      return new Stage.Failed(doubled);
    }
    var words = order.words();
    try (var folder = intake.open();
        var rejects = new RejectsCsv(intake, folder, words)) {
      var matched = facts.match(data.path(), folder, _ -> {}).without(intake.leftOut());
      if (!matched.isSettled()) {
        return new Stage.Names(matched);
      }
      var reasons = new RejectsByReason();
      var trial =
          standings.tried(
              facts,
              folder,
              intake.precedence(),
              reject -> {
                reasons.add(reject);
                rejects.add(reject);
              });
      return new Stage.Previewed(trial, reasons.list(), rejects.files(), intake.asked(folder));
    }
  }
}
