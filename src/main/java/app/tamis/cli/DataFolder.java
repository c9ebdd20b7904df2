package app.tamis.cli;

import app.tamis.facts.Facts;
import java.nio.file.Path;

/// The data folder that a command is about to write into.
final class DataFolder {

  private DataFolder() {}

  /// Closes it to the machine's other users, and says so where it was open to them and a person
  /// reads along.
  static void keepPrivate(Path data, Terminal terminal) {
    if (Facts.keepPrivate(data) && !terminal.surroundings().isReadByProgram()) {
      terminal.say("cli.data.private", data.toString());
    }
  }
}
