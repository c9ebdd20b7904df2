package app.tamis.web.stack;

import app.tamis.stack.Job;
import app.tamis.web.page.ClientPath;

/// Where tools are.
final class StackPath {

  static final String ALL = "/stack";
  static final String STANDARD = ALL + "/standard";
  static final String COSTS = ALL + "/costs";

  private StackPath() {}

  /// @param client its number in the register
  static String of(int client) {
    return ClientPath.of(client) + "/stack";
  }

  static String of(int client, Job job) {
    return of(client) + "#" + job.code();
  }
}
