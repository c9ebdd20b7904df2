package app.tamis.fuzz;

import static app.tamis.facts.FolderFixture.TODAY;
import static app.tamis.facts.FolderFixture.aFolder;

import app.tamis.facts.ImportOptions;
import app.tamis.facts.plain.BothWays;
import java.util.Arrays;

/// Time entries and tickets, read row by row and added up in passing: both must come to the same,
/// and say the same. Entries come first, then [#BETWEEN], then tickets.
public final class PlainFuzz {

  static final char BETWEEN = '\u001e';

  private PlainFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    int end = 0;
    while (end < input.length && input[end] != BETWEEN) {
      end++;
    }
    var entries = Arrays.copyOf(input, end);
    var tickets = Arrays.copyOfRange(input, Math.min(end + 1, input.length), input.length);
    Trying.once(folder ->
        BothWays.agree(
            aFolder(folder.resolve("firm"))
                .with("technicians.csv", "technician_id,name,hourly_cost\nX1,Ada,40\n")
                .with("time_entries.csv", entries)
                .with("tickets.csv", tickets)
                .written(),
            TODAY,
            ImportOptions.STRICT));
  }
}
