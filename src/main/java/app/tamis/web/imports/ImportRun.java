package app.tamis.web.imports;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.facts.AskedWords;
import app.tamis.facts.NamesMatched;
import app.tamis.facts.Preview;
import app.tamis.facts.RejectsByReason;
import app.tamis.facts.StoredImport;
import app.tamis.gradebook.Standings;
import app.tamis.jobs.Progress;
import java.util.List;
import java.util.function.Supplier;

/// How far somebody has come with the files that they sent.
final class ImportRun {

  sealed interface Stage {

    /// Files come in, and nobody has looked at them yet.
    record Gathering() implements Stage {}

    /// @param storing whether it is the import itself
    record Working(boolean storing, Message now) implements Stage {}

    /// Names lead to no client, and a person has to say whose they are.
    record Names(NamesMatched matched) implements Stage {}

    /// @param rejects rows that can't be taken, by reason
    /// @param files those that have such rows
    /// @param asked what only a person can say of words in the files
    record Previewed(
        Standings.Trial trial,
        List<RejectsByReason.Reason> rejects,
        List<String> files,
        AskedWords asked)
        implements Stage {

      Preview preview() {
        return trial.preview();
      }
    }

    record Stored(StoredImport done, List<Message> warnings) implements Stage {}

    record NothingNew(long records, List<Message> notes) implements Stage {}

    record Failed(List<Message> problems) implements Stage {}

    record Stopped() implements Stage {}
  }

  private volatile Stage stage = new Stage.Gathering();

  Stage stage() {
    return stage;
  }

  boolean isWorking() {
    return stage instanceof Stage.Working;
  }

  /// @return whether it could; not where it is under way already
  synchronized boolean begin(boolean storing) {
    if (isWorking()) {
      return false;
    }
    stage = new Stage.Working(storing, Message.of("import.waiting"));
    return true;
  }

  /// @throws Progress.Stopped between two steps, so that the store stays as it was
  void progress(boolean storing, Message now, Progress progress) {
    progress.at(now);
    stage = new Stage.Working(storing, now);
  }

  /// Whatever happens, who watches the page is told. What a person has to mend in the files is an
  /// outcome; what is ours is a fault of the job, too.
  void work(Supplier<Stage> work) {
    try {
      stage = work.get();
    } catch (Progress.Stopped stopped) {
      stage = new Stage.Stopped();
      throw stopped;
    } catch (Problems found) {
      stage = new Stage.Failed(found.messages());
    } catch (Throwable fault) {
      stage = new Stage.Failed(List.of(Message.of("import.failed")));
      throw fault;
    }
  }

  void come(Stage to) {
    stage = to;
  }
}
