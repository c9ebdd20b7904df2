package app.tamis.web.imports;

import app.tamis.basics.Message;
import app.tamis.facts.Intake;
import app.tamis.facts.NamesMatched;
import app.tamis.facts.RejectsByReason;
import app.tamis.facts.SettingsInForce;
import app.tamis.facts.UnmatchedName;
import app.tamis.gradebook.Standings;
import app.tamis.jobs.Job;
import app.tamis.jobs.Progress;
import app.tamis.web.ServerSettings;
import app.tamis.web.imports.ImportRun.Stage;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/// Looks through what was sent, as the import would, and grades what would come of it.
@Component
final class Looking extends ImportWork {

  static final String CODE = "look-through";

  private final ServerSettings settings;
  private final SettingsInForce settingsInForce;
  private final Standings standings;

  Looking(
      ServerSettings settings,
      SettingsInForce settingsInForce,
      Standings standings,
      ImportRuns runs) {
    super(settings, runs);
    this.standings = standings;
    this.settings = settings;
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
    var words = order.words();
    try (var folder = intake.open();
        var rejects = new RejectsCsv(intake, folder, words)) {
      var matched = facts.match(settings.data(), folder, _ -> {});
      var open = new ArrayList<UnmatchedName>(matched.unmatched());
      open.removeIf(name -> intake.leftOut().contains(name.name()));
      if (!open.isEmpty() || !matched.made().isEmpty()) {
        return new Stage.Names(
            new NamesMatched(
                matched.clients(), matched.made(), open, matched.faults(), matched.notes()));
      }
      var reasons = new RejectsByReason();
      var trial =
          standings.tried(
              facts,
              folder,
              intake.replacesKnown(),
              reject -> {
                reasons.add(reject);
                rejects.add(reject);
              });
      return new Stage.Previewed(trial, reasons.list(), rejects.files());
    }
  }
}
