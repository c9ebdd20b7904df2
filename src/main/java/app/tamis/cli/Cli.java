package app.tamis.cli;

import static java.util.Objects.requireNonNull;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/// The command line as a whole: all commands, their help in the reader's language, and what becomes
/// of problems.
public final class Cli {

  /// Looks a bundle up in the wanted language alone, whatever the machine's is.
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Terminal terminal;
  private final Serving serving;

  private Cli(Terminal terminal, Serving serving) {
    this.terminal = terminal;
    this.serving = serving;
  }

  /// Runs a command.
  ///
  /// @param serving starts the web application
  /// @return the exit status: 0 done, 1 usage or a matrix at fault, 2 bad facts or a changed
  ///   document
  public static int run(
      List<String> arguments,
      PrintStream out,
      PrintStream err,
      Surroundings surroundings,
      Serving serving) {
    var words = Words.in(locale(arguments, surroundings.locale()));
    return new Cli(new Terminal(out, err, words, surroundings), serving).run(arguments);
  }

  private int run(List<String> arguments) {
    var commands = TamisCommand.wiredTo(terminal, serving);
    commands.setResourceBundle(
        ResourceBundle.getBundle("usage", terminal.words().locale(), NO_FALLBACK));
    commands.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    commands.setUsageHelpAutoWidth(false);
    commands.setUsageHelpWidth(Math.min(terminal.surroundings().width(), 110));
    commands.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            terminal.surroundings().wantsColour() ? Ansi.ON : Ansi.OFF));
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setParameterExceptionHandler((fault, _) -> misused(fault));
    commands.setExecutionExceptionHandler((fault, _, _) -> failed(fault));
    return commands.execute(arguments.toArray(String[]::new));
  }

  private int misused(ParameterException fault) {
    terminal.complain(Misuse.of(fault));
    terminal
        .err()
        .println(
            terminal
                .words()
                .say("cli.see-help", fault.getCommandLine().getCommandSpec().qualifiedName()));
    return ExitStatus.USAGE;
  }

  private int failed(Exception fault) throws Exception {
    terminal.clearProgress();
    return switch (fault) {
      case Problems problems -> {
        problems.messages().forEach(terminal::complain);
        yield ExitStatus.USAGE;
      }
      case BadFacts _ -> ExitStatus.BAD_FACTS;
      case IOException io -> unusable(io);
      case UncheckedIOException io -> unusable(requireNonNull(io.getCause()));
      default -> throw fault;
    };
  }

  private int unusable(IOException fault) {
    terminal.complain(sentence(fault));
    return ExitStatus.USAGE;
  }

  private static Message sentence(IOException fault) {
    return switch (fault) {
      case AccessDeniedException denied -> Message.of("cli.io.denied", denied.getFile());
      case NoSuchFileException gone -> Message.of("cli.io.missing", gone.getFile());
      case FileSystemException known when known.getReason() != null ->
          Message.of("cli.io", known.getReason(), known.getFile());
      default ->
          Message.of(
              "cli.io", fault.getClass().getSimpleName(), String.valueOf(fault.getMessage()));
    };
  }

  /// What `--lang` says, else the locale's. Looked for before the command line is understood, so
  /// that what is wrong with it is said in that language.
  private static Locale locale(List<String> arguments, Locale locale) {
    for (int i = 0; i < arguments.size(); i++) {
      var argument = arguments.get(i);
      var wanted =
          argument.startsWith("--lang=")
              ? argument.substring("--lang=".length())
              : argument.equals("--lang") && i + 1 < arguments.size() ? arguments.get(i + 1) : "";
      var language = Language.named(wanted);
      if (language.isPresent()) {
        return language.get().near(locale);
      }
    }
    return locale;
  }
}
