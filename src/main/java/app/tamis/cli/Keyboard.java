package app.tamis.cli;

import java.io.Console;
import java.util.Optional;

/// Somebody who can be asked while a command runs.
public interface Keyboard {

  /// Of a command that runs unattended.
  Keyboard NOBODYS =
      new Keyboard() {
        @Override
        public boolean isThere() {
          return false;
        }

        @Override
        public Optional<String> line(String question) {
          return Optional.empty();
        }

        @Override
        public Optional<String> secret(String question) {
          return Optional.empty();
        }
      };

  boolean isThere();

  /// What is typed; empty where nobody answers.
  Optional<String> line(String question);

  /// The same, and nothing of it is shown.
  Optional<String> secret(String question);

  /// The one of this process.
  static Keyboard ofThisProcess() {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .<Keyboard>map(OfConsole::new)
        .orElse(NOBODYS);
  }

  /// A terminal's.
  record OfConsole(Console console) implements Keyboard {

    @Override
    public boolean isThere() {
      return true;
    }

    @Override
    public Optional<String> line(String question) {
      return Optional.ofNullable(console.readLine("%s ", question));
    }

    @Override
    public Optional<String> secret(String question) {
      return Optional.ofNullable(console.readPassword("%s ", question)).map(String::new);
    }
  }
}
