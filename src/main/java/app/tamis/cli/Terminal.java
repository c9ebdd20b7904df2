package app.tamis.cli;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import java.io.PrintStream;

/// Where a command speaks: answers on `out`, all else on `err`, in the words of one language.
record Terminal(PrintStream out, PrintStream err, Words words, Surroundings surroundings) {

  void say(String key, Object... arguments) {
    out.println(words.say(key, arguments));
  }

  /// For a command that goes on.
  void sayNow(String key, Object... arguments) {
    say(key, arguments);
    out.flush();
  }

  /// Beside the answer, and at once.
  void note(String key, Object... arguments) {
    err.println(words.say(key, arguments));
    err.flush();
  }

  Ink ink() {
    return new Ink(surroundings.wantsColour());
  }

  void warn(Message message) {
    clearProgress();
    err.println(words.say("cli.warning", words.say(message)));
  }

  void complain(Message message) {
    clearProgress();
    err.println(words.say(message));
  }

  /// Shows what long work is at, on a terminal only, in a line that the next one replaces.
  void progress(Message message) {
    if (surroundings.errIsTerminal()) {
      err.print("\r\u001b[K" + words.say(message) + " …");
      err.flush();
    }
  }

  void clearProgress() {
    if (surroundings.errIsTerminal()) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
