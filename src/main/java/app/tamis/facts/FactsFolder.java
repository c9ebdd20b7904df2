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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// A folder of facts as it lies on the disk: one CSV file a table, named after it, and
/// `portfolio.yaml`; or raw exports, and `import.yaml` that says which goes through which mapping.
/// Holds copies of what had to be made readable until it is closed.
public final class FactsFolder implements AutoCloseable {

  static final String SETTINGS = "portfolio.yaml";
  static final String ROUTES = "import.yaml";

  private final String name;
  private final Portfolio portfolio;
  private final Optional<String> settings;
  private final List<RowSource> sources;
  private final List<Original> files;
  private final List<Message> warnings;
  private final Scratch copies;

  private FactsFolder(
      String name,
      Portfolio portfolio,
      Optional<String> settings,
      List<RowSource> sources,
      List<Original> files,
      List<Message> warnings,
      Scratch copies) {
    this.name = name;
    this.portfolio = portfolio;
    this.settings = settings;
    this.sources = List.copyOf(sources);
    this.files = List.copyOf(files);
    this.warnings = List.copyOf(warnings);
    this.copies = copies;
  }

  /// Opens a folder and looks at every header.
  ///
  /// @throws Problems with everything wrong with its files' names, headers, mappings and settings
  public static FactsFolder open(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new Problems(List.of(noFolder(folder)));
    }
    return opened(copies -> new Opening(folder, copies).open());
  }

  /// A single file, read through a mapping.
  ///
  /// @throws Problems with everything that the mapping wants and the file hasn't
  public static FactsFolder ofFile(Path file, Mapping mapping) {
    if (!Files.isRegularFile(file)) {
      throw Problems.of(Files.exists(file) ? "folder.not-file" : "file.missing", file.toString());
    }
    var name = nameOf(file);
    return opened(copies ->
        new FactsFolder(
            name,
            PortfolioYaml.defaults(name),
            Optional.empty(),
            mapping.sources(mapping.open(file, name, copies.folder())),
            originals(file, name, mapping, copies),
            List.of(),
            copies));
  }

  /// The file with its mapping, as a folder that can be read again.
  private static List<Original> originals(Path file, String name, Mapping mapping, Scratch copies) {
    var kept = ownName(mapping.name() + (Mappings.isFile(mapping.name()) ? "" : ".yaml"));
    var routes = "files:\n  \"%s\": \"%s\"\n".formatted(name, kept);
    return List.of(
        new Original(Path.of(name), file),
        copies.original(kept, mapping.text()),
        copies.original(Path.of(ROUTES), routes));
  }

  /// A name within the folder, also of a file that lies elsewhere.
  private static Path ownName(String name) {
    var path = Path.of(name).normalize();
    return path.isAbsolute() || path.startsWith("..") ? path.getFileName() : path;
  }

  private static Message noFolder(Path path) {
    if (!Files.exists(path)) {
      return Message.of("folder.missing", path.toString());
    }
    return Mappings.fitting(path)
        .map(mapping -> Message.of("folder.file.mapping", path.toString(), mapping))
        .orElseGet(() -> Message.of("folder.file", path.toString()));
  }

  private static FactsFolder opened(Function<Scratch, FactsFolder> opening) {
    var copies = Scratch.make();
    try {
      return opening.apply(copies);
    } catch (RuntimeException failed) {
      copies.close();
      throw failed;
    }
  }

  public String name() {
    return name;
  }

  /// Its settings, or the defaults under the folder's name.
  public Portfolio portfolio() {
    return portfolio;
  }

  /// The text of its `portfolio.yaml`, empty where it has none.
  Optional<String> settings() {
    return settings;
  }

  /// What feeds which table.
  List<RowSource> sources() {
    return sources;
  }

  /// The files that are read, for keeping.
  List<Original> files() {
    return files;
  }

  /// What is odd about its files' names and headers.
  public List<Message> warnings() {
    return warnings;
  }

  boolean feeds(FactTable table) {
    return sources.stream().anyMatch(source -> source.table() == table);
  }

  @Override
  public void close() {
    copies.close();
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.toAbsolutePath().normalize().getFileName());
  }

  private static final class Opening {

    private final Path folder;
    private final Scratch copies;
    private final List<Message> problems = new ArrayList<>();
    private final List<Message> warnings = new ArrayList<>();
    private final Map<FactTable, Path> tables = new TreeMap<>();
    private final List<RowSource> sources = new ArrayList<>();
    private final Set<Original> read = new LinkedHashSet<>();

    Opening(Path folder, Scratch copies) {
      this.folder = folder;
      this.copies = copies;
    }

    FactsFolder open() {
      var files = files();
      var routes =
          keep(ROUTES).flatMap(text -> gather(() -> ImportYaml.read(ROUTES, text, folder)));
      for (var file : files) {
        var mapping = routes.flatMap(known -> known.mappingOf(file));
        if (mapping.isPresent()) {
          gather(() -> sources.addAll(mapped(file, mapping.get())));
        } else if (file.getNameCount() == 1) {
          place(file);
        }
      }
      routes
          .map(known -> known.patternsWithout(files))
          .orElse(List.of())
          .forEach(pattern -> warnings.add(Message.of("warning.pattern", ROUTES, pattern)));
      var aboutFiles = List.copyOf(warnings);
      tables.forEach((table, file) -> gather(() -> sources.add(source(table, file))));
      var name = nameOf(folder);
      var settings = keep(SETTINGS);
      var portfolio = gather(() -> PortfolioYaml.read(SETTINGS, settings.orElse(""), name));
      if (!problems.isEmpty()) {
        aboutFiles.forEach(warning -> problems.add(Message.of("folder.note", warning)));
        throw new Problems(problems);
      }
      return new FactsFolder(
          name, portfolio.orElseThrow(), settings, sources, List.copyOf(read), warnings, copies);
    }

    /// Every file below the folder, by its path within it.
    private List<Path> files() {
      try (var entries = Files.walk(folder)) {
        return entries.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void place(Path file) {
      var name = file.toString().toLowerCase(Locale.ROOT);
      var table = FactTable.named(name.replaceFirst("\\.csv(\\.gz)?$", ""));
      if (!name.contains(".csv") || table.isEmpty()) {
        leaveOut(file, name);
      } else if (tables.put(table.get(), file) != null) {
        problems.add(Message.of("folder.twice", table.get().tableName()));
      }
    }

    /// Says so of what looks like facts.
    private void leaveOut(Path file, String name) {
      var known = FactTable.names();
      if (name.equals("rejects.csv") || !name.matches(".+\\.(csv|csv\\.gz|txt|tsv)")) {
        return;
      }
      var mapping = Mappings.fitting(folder.resolve(file));
      if (mapping.isPresent()) {
        warnings.add(Message.of("warning.file.mapping", file.toString(), mapping.get(), ROUTES));
      } else if (name.contains(".csv")) {
        warnings.add(
            Nearest.to(name.substring(0, name.indexOf(".csv")), known)
                .map(near -> Message.of("warning.file.nearest", file.toString(), near + ".csv"))
                .orElseGet(() -> Message.of("warning.file", file.toString())));
      }
    }

    private RowSource source(FactTable table, Path file) {
      read.add(new Original(file, folder.resolve(file)));
      var csv = CsvFile.open(folder.resolve(file), file.toString(), table.columnNames());
      return new NativeColumns(table, csv, problems, warnings).source();
    }

    private List<RowSource> mapped(Path file, Mapping mapping) {
      read.add(new Original(file, folder.resolve(file)));
      if (Mappings.isFile(mapping.name())) {
        read.add(new Original(ownName(mapping.name()), folder.resolve(mapping.name())));
      }
      return mapping.sources(mapping.open(folder.resolve(file), file.toString(), copies.folder()));
    }

    /// The text of a file beside the facts, which is kept with them.
    private Optional<String> keep(String name) {
      var file = folder.resolve(name);
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      read.add(new Original(Path.of(name), file));
      return Optional.of(FactsStore.text(file));
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
