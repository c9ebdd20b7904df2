package app.tamis.fuzz;

import static app.tamis.facts.FolderFixture.aFolder;
import static java.util.Objects.requireNonNull;

import app.tamis.basics.Problems;
import app.tamis.facts.FactTable;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.table.NativeColumns;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/// One of the tables that Tamis calls its own. No row is lost: each is kept or refused. Nothing is
/// half stored: what is refused as a whole leaves no facts in force, and what was stored can be
/// read, and is known when it comes again.
///
/// The first byte says which table: `A` the first, `a` the same into a store, which takes longer.
public final class RecordsFuzz {

  private static final List<FactTable> TABLES = List.of(FactTable.values());

  private RecordsFuzz() {}

  /// What the fuzzer is given for the file of a table.
  static String input(FactTable table, boolean stores, String file) {
    return (char) ((stores ? 'a' : 'A') + TABLES.indexOf(table)) + file;
  }

  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    boolean stores = Character.isLowerCase(input[0]);
    var table = TABLES.get(Math.floorMod(input[0] - (stores ? 'a' : 'A'), TABLES.size()));
    var file = Arrays.copyOfRange(input, 1, input.length);
    Trying.once(folder -> {
      var name = table.tableName() + ".csv";
      var firm = aFolder(folder.resolve("firm")).with(name, file).written();
      try (var opened = FactsFolder.open(firm)) {
        if (stores) {
          store(opened, folder.resolve("data"));
        } else {
          count(opened, table, firm.resolve(name));
        }
      }
    });
  }

  private static void count(FactsFolder opened, FactTable table, Path file) {
    var name = String.valueOf(file.getFileName());
    var refused = new TreeSet<Long>();
    var checked =
        Using.door()
            .check(
                opened,
                ImportOptions.SKIPPING,
                reject -> {
                  Using.say(reject);
                  if (reject.file().equals(name)) {
                    refused.add(reject.line());
                  }
                });
    var source = SourceFile.open(file, name, table.columnNames());
    if (!NativeColumns.areForeign(table, source)) {
      long kept = requireNonNull(checked.totals().tables().get(table)).rows();
      long rows = CountedRows.in(file, source.separator());
      require(
          kept + refused.size() == rows,
          "%d kept and %d refused of %d rows".formatted(kept, refused.size(), rows));
    }
  }

  private static void store(FactsFolder opened, Path data) {
    try {
      var outcome = imported(opened, data);
      require(outcome instanceof Facts.Import.Stored, String.valueOf(outcome));
    } catch (Problems refused) {
      require(Using.door().versionInForce(data).isEmpty(), "half stored");
      throw refused;
    }
    Using.door().stored(data);
    var again = imported(opened, data);
    require(again instanceof Facts.Import.NothingNew, String.valueOf(again));
  }

  private static Facts.Import imported(FactsFolder opened, Path data) {
    return Using.door().importInto(data, opened, ImportOptions.SKIPPING, Using::say);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
