package app.tamis.web.imports;

import app.tamis.basics.Message;
import app.tamis.facts.Intake;
import app.tamis.facts.Reject;
import app.tamis.facts.SettingsInForce;
import app.tamis.jobs.Job;
import app.tamis.jobs.Progress;
import app.tamis.web.ServerSettings;
import app.tamis.web.imports.ImportRun.Stage;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/// Looks through what was sent, as the import would.
@Component
final class Looking extends ImportWork {

  static final String CODE = "look-through";

  private static final int REJECTS_SHOWN = 20;

  private final ServerSettings settings;
  private final SettingsInForce settingsInForce;

  Looking(ServerSettings settings, SettingsInForce settingsInForce, ImportRuns runs) {
    super(settings, runs);
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
      var matched = facts.match(settings.data(), folder, _ -> {}).without(intake.leftOut());
      if (!matched.isSettled()) {
        return new Stage.Names(matched);
      }
      var first = new ArrayList<Reject>();
      var preview =
          facts.preview(
              settings.data(),
              folder,
              reject -> {
                if (first.size() < REJECTS_SHOWN) {
                  first.add(reject);
                }
                rejects.add(reject);
              });
      return new Stage.Previewed(preview, first, rejects.files());
    }
  }
}
