package app.tamis.facts;

import app.tamis.basics.Message;
import app.tamis.basics.Nearest;
import app.tamis.basics.Problems;
import app.tamis.portfolio.Portfolio;
import app.tamis.portfolio.PortfolioYaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// A folder of facts as it lies on the disk: one CSV file a table, named after it, and
/// `portfolio.yaml`.
///
/// @param portfolio its settings, or the defaults under the folder's name
/// @param settings the text of its `portfolio.yaml`, empty where it has none
/// @param sources what feeds which table
/// @param files the files that are read, for keeping
public record FactsFolder(
    String name,
    Portfolio portfolio,
    Optional<String> settings,
    List<RowSource> sources,
    List<Path> files,
    List<Message> warnings) {

  static final String SETTINGS = "portfolio.yaml";

  /// Opens a folder and looks at every header.
  ///
  /// @throws Problems with everything wrong with its files' names, headers and settings
  public static FactsFolder open(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw Problems.of(Files.exists(folder) ? "folder.file" : "folder.missing", folder.toString());
    }
    return new Opening(folder).open();
  }

  boolean feeds(FactTable table) {
    return sources.stream().anyMatch(source -> source.table() == table);
  }

  private static final class Opening {

    private final Path folder;
    private final List<Message> problems = new ArrayList<>();
    private final List<Message> warnings = new ArrayList<>();
    private final Map<FactTable, Path> tables = new HashMap<>();
    private final List<RowSource> sources = new ArrayList<>();

    Opening(Path folder) {
      this.folder = folder;
    }

    FactsFolder open() {
      for (var file : files()) {
        place(file);
      }
      for (var table : FactTable.values()) {
        if (tables.containsKey(table)) {
          gather(() -> sources.add(source(table, tables.get(table))));
        }
      }
      var name = folder.toAbsolutePath().normalize().getFileName().toString();
      var settings = settings();
      var portfolio = gather(() -> PortfolioYaml.read(SETTINGS, settings.orElse(""), name));
      Problems.throwIfAny(problems);
      return new FactsFolder(
          name, portfolio.orElseThrow(), settings, sources, originals(), warnings);
    }

    private List<Path> files() {
      try (var entries = Files.list(folder)) {
        return entries.filter(Files::isRegularFile).sorted().toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void place(Path file) {
      var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      if (name.equals("rejects.csv") || !(name.endsWith(".csv") || name.endsWith(".csv.gz"))) {
        return;
      }
      var tableName = name.substring(0, name.indexOf(".csv"));
      var table = FactTable.named(tableName);
      if (table.isEmpty()) {
        warnings.add(
            Nearest.to(tableName, FactTable.names())
                .map(near ->
                    Message.of(
                        "warning.file.nearest", file.getFileName().toString(), near + ".csv"))
                .orElseGet(() -> Message.of("warning.file", file.getFileName().toString())));
      } else if (tables.put(table.get(), file) != null) {
        problems.add(Message.of("folder.twice", tableName));
      }
    }

    private RowSource source(FactTable table, Path file) {
      var csv = CsvFile.open(file, file.getFileName().toString(), table.columnNames());
      return new NativeColumns(table, csv, problems, warnings).source();
    }

    private Optional<String> settings() {
      var file = folder.resolve(SETTINGS);
      return Files.exists(file) ? Optional.of(FactsStore.text(file)) : Optional.empty();
    }

    private List<Path> originals() {
      var files = new ArrayList<>(tables.values());
      if (Files.exists(folder.resolve(SETTINGS))) {
        files.add(folder.resolve(SETTINGS));
      }
      return files;
    }

    private <T> Optional<T> gather(Supplier<T> step) {
      try {
        return Optional.of(step.get());
      } catch (Problems found) {
        problems.addAll(found.messages());
        return Optional.empty();
      }
    }
  }
}
