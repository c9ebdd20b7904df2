package app.tamis.facts.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.FactTable;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.FolderFixture;
import app.tamis.facts.ImportOptions;
import app.tamis.facts.Precedence;
import app.tamis.measures.PortfolioMonths;
import app.tamis.sample.Sample;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A store that came together from many imports, replacements and undos comes to what a folder with
/// the same records comes to, to the last digit.
class InLayersTests {

  private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);
  private static final int STEPS = 7;
  private static final ImportOptions REPLACING =
      ImportOptions.STRICT.with(new Precedence(true, true, true));

  @TempDir private Path temporary;

  /// The records of a folder: of each file, by key, what stands in each column.
  private record Recorded(Map<String, Map<String, Map<String, String>>> files) {

    static Recorded in(Path folder) throws IOException {
      var files = new TreeMap<String, Map<String, Map<String, String>>>();
      for (var table : FactTable.values()) {
        var file = folder.resolve(table.tableName() + ".csv");
        if (Files.exists(file)) {
          var rows = new LinkedHashMap<String, Map<String, String>>();
          try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : reader) {
              rows.put(key(table, row.getFieldsAsMap()), row.getFieldsAsMap());
            }
          }
          files.put(table.tableName(), rows);
        }
      }
      return new Recorded(files);
    }

    private static String key(FactTable table, Map<String, String> row) {
      return String.join("|", table.key().stream().map(row::get).toList());
    }

    /// Some of its records; of a bill all lines or none.
    Recorded some(Random dice, int percent) {
      var bills = dice.nextInt();
      var some = new TreeMap<String, Map<String, Map<String, String>>>();
      files.forEach((table, rows) -> {
        var chosen = new LinkedHashMap<String, Map<String, String>>();
        rows.forEach((key, row) -> {
          boolean isOfBill = table.startsWith("invoice");
          var own =
              new Random(bills ^ Objects.hashCode(isOfBill ? row.get("invoice_id") : table + key));
          own.nextInt();
          if (table.equals("clients")
              || table.equals("technicians")
              || own.nextInt(100) < percent) {
            chosen.put(key, row);
          }
        });
        some.put(table, chosen);
      });
      return new Recorded(some);
    }

    /// The same records, of which some tell otherwise.
    Recorded changed(Random dice) {
      var changed = new TreeMap<String, Map<String, Map<String, String>>>();
      files.forEach((table, rows) -> {
        var others = new LinkedHashMap<String, Map<String, String>>();
        rows.forEach((key, row) -> {
          var other = new LinkedHashMap<>(row);
          if (dice.nextInt(4) == 0) {
            other.computeIfPresent("minutes", (_, _) -> String.valueOf(1 + dice.nextInt(90)));
            other.computeIfPresent(
                "priority", (_, _) -> List.of("", "low", "normal", "urgent").get(dice.nextInt(4)));
            other.computeIfPresent("note", (_, _) -> "said otherwise " + dice.nextInt());
          }
          others.put(key, other);
        });
        changed.put(table, others);
      });
      return new Recorded(changed);
    }

    Recorded and(Recorded later) {
      var all = new TreeMap<String, Map<String, Map<String, String>>>();
      files.forEach((table, rows) -> all.put(table, new LinkedHashMap<>(rows)));
      later.files.forEach(
          (table, rows) -> all.computeIfAbsent(table, _ -> new LinkedHashMap<>()).putAll(rows));
      return new Recorded(all);
    }

    void write(Path folder, Path settings) throws IOException {
      Files.createDirectories(folder);
      if (Files.exists(settings)) {
        Files.copy(settings, folder.resolve("portfolio.yaml"));
      }
      for (var table : files.entrySet()) {
        var rows = table.getValue().values();
        if (!rows.isEmpty()) {
          try (var csv = CsvWriter.builder().build(folder.resolve(table.getKey() + ".csv"))) {
            csv.writeRecord(rows.iterator().next().keySet());
            rows.forEach(row -> csv.writeRecord(row.values()));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 5, 13})
  void many_imports_come_to_what_one_folder_comes_to(long seed) throws IOException {
    var dice = new Random(seed);
    Sample.write(temporary.resolve("all"), 8, 9, seed, 0.5, YearMonth.of(2026, 9));
    var all = Recorded.in(temporary.resolve("all"));
    var data = temporary.resolve("data");
    Deque<Recorded> inForce = new ArrayDeque<>();

    for (int step = 0; step < STEPS; step++) {
      if (inForce.size() > 1 && dice.nextInt(4) == 0) {
        door().undo(data);
        inForce.removeLast();
      } else {
        var coming = all.some(dice, 10 + dice.nextInt(60)).changed(dice);
        var before = inForce.isEmpty() ? coming : inForce.getLast();
        imported(data, coming, "import-" + step);
        inForce.add(before.and(coming));
      }

      assertThat(door().stored(data).months())
          .as("seed %d, step %d", seed, step)
          .usingRecursiveComparison()
          .isEqualTo(together(inForce.getLast(), "together-" + step));
    }
  }

  private void imported(Path data, Recorded coming, String name) throws IOException {
    try (var folder = folder(coming, name)) {
      assertThat(door().importInto(data, folder, REPLACING, FolderFixture.NONE_BAD))
          .isInstanceOf(Facts.Import.Stored.class);
    }
  }

  private PortfolioMonths together(Recorded inForce, String name) throws IOException {
    try (var folder = folder(inForce, name)) {
      return ((Facts.Reading.Taken)
              door().read(folder, ImportOptions.STRICT, FolderFixture.NONE_BAD))
          .facts()
          .months();
    }
  }

  private FactsFolder folder(Recorded records, String name) throws IOException {
    var folder = temporary.resolve(name);
    records.write(folder, temporary.resolve("all/portfolio.yaml"));
    return FactsFolder.open(folder);
  }

  private static Facts door() {
    return FolderFixture.door(TODAY);
  }
}
