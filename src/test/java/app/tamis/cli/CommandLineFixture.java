package app.tamis.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Runs commands as a person would, on a day in November 2026, and keeps what they say.
public record CommandLineFixture(int status, String out, String err) {

  /// All that was said, on the side too.
  String inFull() {
    return out + (err.isEmpty() ? "" : "--- and on the side:\n" + err);
  }

  public static CommandLineFixture tamis(Object... arguments) {
    return tamis(Locale.UK, Map.of(), arguments);
  }

  static CommandLineFixture tamis(
      Locale locale, Map<String, String> variables, Object... arguments) {
    return tamis(locale, variables, Keyboard.NOBODYS, arguments);
  }

  /// With somebody at the keyboard.
  static CommandLineFixture tamis(Keyboard keyboard, Object... arguments) {
    return tamis(Locale.UK, Map.of(), keyboard, arguments);
  }

  /// What a command hands over to be served.
  static Serving.Asked asked(Object... arguments) {
    var asked = new AtomicReference<Serving.@Nullable Asked>();
    tamis(
        Locale.UK,
        Map.of(),
        Keyboard.NOBODYS,
        (wanted, ready) -> {
          asked.set(wanted);
          ready.at("http://localhost");
        },
        arguments);
    return Objects.requireNonNull(asked.get());
  }

  private static CommandLineFixture tamis(
      Locale locale, Map<String, String> variables, Keyboard keyboard, Object... arguments) {
    return tamis(locale, variables, keyboard, (_, _) -> {}, arguments);
  }

  private static CommandLineFixture tamis(
      Locale locale,
      Map<String, String> variables,
      Keyboard keyboard,
      Serving serving,
      Object... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var clock = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);
    int status =
        Cli.run(
            List.of(arguments).stream().map(String::valueOf).toList(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new Surroundings(variables, locale, clock, false, false, keyboard),
            serving);
    return new CommandLineFixture(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
