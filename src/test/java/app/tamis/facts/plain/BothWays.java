package app.tamis.facts.plain;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.facts.FactTable;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.FolderFixture;
import app.tamis.facts.ImportOptions;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.rollup.OpenDays;
import app.tamis.measures.ClientMonth;
import app.tamis.measures.Figure;
import app.tamis.measures.PortfolioMonths;
import app.tamis.portfolio.PortfolioYaml;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;

/// Reads a folder row by row, and with what is written plainly added up in passing.
public final class BothWays {

  private BothWays() {}

  /// What came of reading it.
  ///
  /// @param said everything that is wrong or odd, in English
  private record Outcome(Optional<PortfolioMonths> months, List<String> said) {}

  /// That both ways come to the same, to the last bit, and say the same.
  public static void agree(Path folder, LocalDate today) {
    agree(folder, today, ImportOptions.STRICT);
  }

  /// The same, where faulty rows are left out or not.
  public static void agree(Path folder, LocalDate today, ImportOptions options) {
    var byRows = read(() -> FactsFolder.open(folder), today, options);
    var inPassing = read(() -> FactsFolder.forFigures(folder), today, options);
    Assertions.assertThat(inPassing.said()).isEqualTo(byRows.said());
    Assertions.assertThat(inPassing.months().map(BothWays::told))
        .isEqualTo(byRows.months().map(BothWays::told));
  }

  private static List<Object> told(PortfolioMonths months) {
    return List.of(
        months.months().stream().map(BothWays::figures).toList(),
        months.clients(),
        months.due(),
        months.evidence(),
        months.coverage().work(),
        months.coverage().spans());
  }

  private static List<Object> figures(ClientMonth row) {
    return List.of(
        row.clientId(),
        row.month(),
        Arrays.stream(Figure.values()).map(row.sums()::of).toList(),
        row.end());
  }

  private static Outcome read(
      Supplier<FactsFolder> opening, LocalDate today, ImportOptions options) {
    var said = new ArrayList<String>();
    try (var folder = opening.get()) {
      var reading =
          FolderFixture.door(today)
              .read(
                  folder,
                  options,
                  reject ->
                      said.add(
                          reject.file()
                              + reject.line()
                              + reject.column()
                              + inEnglish(reject.expected())));
      return switch (reading) {
        case Facts.Reading.Taken(var facts, long skipped) -> {
          said.add(skipped + " skipped");
          facts.warnings().forEach(warning -> said.add(inEnglish(warning)));
          yield new Outcome(Optional.of(facts.months()), said);
        }
        case Facts.Reading.Refused(long faults) -> {
          said.add(faults + " faults");
          yield new Outcome(Optional.empty(), said);
        }
      };
    } catch (Problems problems) {
      problems.messages().forEach(message -> said.add(inEnglish(message)));
      return new Outcome(Optional.empty(), said);
    }
  }

  private static String inEnglish(Message message) {
    return Words.in(Locale.UK).say(message);
  }

  /// Whether the file of a table is written plainly.
  public static boolean isPlain(Path folder, FactTable table) throws IOException {
    var name = table.tableName() + ".csv";
    var file = SourceFile.open(folder.resolve(name), name, table.columnNames());
    return PlainFile.read(file, table, OpenDays.of(PortfolioYaml.defaults("Firm"))).isPresent();
  }
}
