package app.tamis.fuzz;

import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.facts.files.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// One try of a reader. It reads what it is given, or refuses it with [Problems] that can be said
/// in both languages; it takes its time, within bounds, and leaves nothing on the disk. Anything
/// else is thrown on, to be a finding.
final class Trying {

  private static final List<Words> WORDS = List.of(Words.in(Locale.UK), Words.in(Locale.FRANCE));

  /// Whether nobody else puts anything into the machine's temporary folder.
  private static final boolean ALONE = Boolean.getBoolean("fuzz.alone");

  /// Seconds of processor time, of which others that work beside it take none.
  private static final long LONGEST = 10;

  private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();

  private Trying() {}

  /// What is tried, in a folder that is empty before and gone afterwards.
  interface Attempt {
    void in(Path folder) throws IOException;
  }

  static void once(Attempt attempt) {
    long before = TIMES.getCurrentThreadCpuTime();
    try (var scratch = Scratch.make()) {
      attempt.in(scratch.folder());
    } catch (Problems refused) {
      say(refused);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    long taken = TimeUnit.NANOSECONDS.toSeconds(TIMES.getCurrentThreadCpuTime() - before);
    if (taken > LONGEST) {
      throw new AssertionError("took " + taken + " seconds");
    }
    if (ALONE) {
      lookForLeftovers();
    }
  }

  private static void say(Problems refused) {
    if (refused.messages().isEmpty()) {
      throw new AssertionError("refused without a word", refused);
    }
    refused.messages().forEach(message -> WORDS.forEach(words -> words.sentence(message)));
  }

  private static void lookForLeftovers() {
    var temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (var left = Files.newDirectoryStream(temporary, "tamis*")) {
      for (var each : left) {
        new Scratch(each).close();
        throw new AssertionError("left behind: " + each);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
