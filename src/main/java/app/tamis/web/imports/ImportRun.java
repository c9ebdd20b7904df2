package app.tamis.web.imports;

import app.tamis.basics.Message;
import app.tamis.facts.NamesMatched;
import app.tamis.facts.Preview;
import app.tamis.facts.Reject;
import app.tamis.facts.StoredImport;
import java.util.List;

/// How far somebody has come with the files that they sent.
final class ImportRun {

  /// Told to stop. Thrown between two steps, so that the store stays as it was.
  static final class Cancelled extends RuntimeException {}

  sealed interface Stage {

    /// Files come in, and nobody has looked at them yet.
    record Gathering() implements Stage {}

    /// @param storing whether it is the import itself
    record Working(boolean storing, Message now) implements Stage {}

    /// Names lead to no client, and a person has to say whose they are.
    record Names(NamesMatched matched) implements Stage {}

    /// @param rejects the first rows that can't be taken
    /// @param files those that have such rows
    record Previewed(Preview preview, List<Reject> rejects, List<String> files) implements Stage {}

    record Stored(StoredImport done, List<Message> warnings) implements Stage {}

    record NothingNew(long records) implements Stage {}

    record Failed(List<Message> problems) implements Stage {}

    record Stopped() implements Stage {}
  }

  private volatile Stage stage = new Stage.Gathering();
  private volatile boolean cancelled;

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
    cancelled = false;
    stage = new Stage.Working(storing, Message.of("import.waiting"));
    return true;
  }

  void progress(boolean storing, Message now) {
    if (cancelled) {
      throw new Cancelled();
    }
    stage = new Stage.Working(storing, now);
  }

  void cancel() {
    cancelled = true;
  }

  void come(Stage to) {
    stage = to;
  }
}
