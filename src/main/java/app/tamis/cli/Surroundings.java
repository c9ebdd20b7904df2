package app.tamis.cli;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/// What a command line finds around itself.
///
/// @param variables of the environment: NO_COLOR and COLUMNS are heeded
/// @param clock set to the zone where the machine stands
/// @param outIsTerminal whether standard output is read by a person
/// @param errIsTerminal whether standard error is
/// @param keyboard at which somebody may sit
public record Surroundings(
    Map<String, String> variables,
    Locale locale,
    Clock clock,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Keyboard keyboard) {

  private static final int USUAL_WIDTH = 100;

  /// Below this the help has no room for its two columns.
  private static final int LEAST_WIDTH = 55;

  /// Those of a command that nobody attends.
  public Surroundings(
      Map<String, String> variables,
      Locale locale,
      Clock clock,
      boolean outIsTerminal,
      boolean errIsTerminal) {
    this(variables, locale, clock, outIsTerminal, errIsTerminal, Keyboard.NOBODYS);
  }

  /// Those of this process. The launcher knows which streams are a terminal's and says so in
  /// `tamis.terminal`.
  public static Surroundings ofThisProcess() {
    var terminal = System.getProperty("tamis.terminal", "");
    return new Surroundings(
        System.getenv(),
        Locale.getDefault(),
        Clock.system(ZoneId.systemDefault()),
        terminal.contains("out"),
        terminal.contains("err"),
        Keyboard.ofThisProcess());
  }

  /// Whether a server says what happens to a program, as JSON, and nothing to a person.
  boolean isReadByProgram() {
    return variables.getOrDefault("TAMIS_LOG", "").equals("json");
  }

  boolean wantsColour() {
    return outIsTerminal
        && variables.getOrDefault("NO_COLOR", "").isEmpty()
        && !variables.getOrDefault("TERM", "").equals("dumb");
  }

  /// Columns of the terminal.
  int width() {
    try {
      return Math.max(LEAST_WIDTH, Integer.parseInt(variables.getOrDefault("COLUMNS", "").strip()));
    } catch (NumberFormatException unknown) {
      return USUAL_WIDTH;
    }
  }
}
