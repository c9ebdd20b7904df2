package app.tamis.web.reminders;

/// Where reminders are.
final class RemindersPath {

  static final String ALL = "/reminders";

  private RemindersPath() {}

  /// @param client its number in the register
  static String of(int client) {
    return ALL + "/" + client;
  }
}
