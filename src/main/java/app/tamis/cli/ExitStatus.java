package app.tamis.cli;

/// What a command's exit status tells a script.
final class ExitStatus {

  static final int DONE = 0;

  /// The command was asked for something that it can't do, or a matrix or mapping is at fault.
  static final int USAGE = 1;

  /// The facts are bad: nothing was graded or stored.
  static final int BAD_FACTS = 2;

  /// A file isn't what was sealed, or nobody can tell.
  static final int NOT_INTACT = 2;

  private ExitStatus() {}
}
