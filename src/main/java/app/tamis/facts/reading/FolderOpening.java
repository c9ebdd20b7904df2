package app.tamis.facts.reading;

import static java.util.Objects.requireNonNull;

import app.tamis.basics.Message;
import app.tamis.basics.Nearest;
import app.tamis.basics.Problems;
import app.tamis.facts.FactTable;
import app.tamis.facts.csv.ReadableCsv;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.files.FileFault;
import app.tamis.facts.files.FileStamp;
import app.tamis.facts.files.OtherFormat;
import app.tamis.facts.files.Packed;
import app.tamis.facts.files.Scratch;
import app.tamis.facts.files.YamlFile;
import app.tamis.facts.mapping.Mapping;
import app.tamis.facts.mapping.MappingFiles;
import app.tamis.facts.reading.ReadAhead.Step;
import app.tamis.facts.table.NativeColumns;
import app.tamis.facts.table.RowSource;
import app.tamis.portfolio.Portfolio;
import app.tamis.portfolio.PortfolioYaml;
import app.tamis.portfolio.SettingsText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Opens a [OpenedFolder]: finds its files, looks at every header and over every file, and gathers
/// everything that is wrong, so that it can be mended in one go.
final class FolderOpening {

  private final Path folder;
  private final String name;
  private final Scratch copies;
  private final List<Message> problems = new ArrayList<>();
  private final List<Message> warnings = new ArrayList<>();
  private final Map<FactTable, Path> tables = new TreeMap<>();
  private final List<RowSource> sources = new ArrayList<>();
  private final Map<SourceFile, ReadableCsv> readable = new HashMap<>();
  private final Map<String, Path> originals = new ConcurrentHashMap<>();
  private final Map<String, FileStamp> stamps = new ConcurrentHashMap<>();

  FolderOpening(Path folder, Scratch copies) {
    this(folder, nameOf(folder), copies);
  }

  /// @param name that messages and the store call it by
  FolderOpening(Path folder, String name, Scratch copies) {
    this.folder = folder;
    this.name = name;
    this.copies = copies;
  }

  OpenedFolder open() {
    return open(Optional.empty());
  }

  /// @param decided settings that come with the folder, in no file
  OpenedFolder open(SettingsText decided) {
    return open(Optional.of(decided));
  }

  private OpenedFolder open(Optional<SettingsText> decided) {
    var routes =
        keep(OpenedFolder.ROUTES)
            .flatMap(text ->
                gather(
                    OpenedFolder.ROUTES, () -> ImportYaml.read(OpenedFolder.ROUTES, text, folder)));
    var files = files(routes.isPresent());
    var mapped = new LinkedHashMap<Path, Mapping>();
    for (var file : files) {
      var mapping = routes.flatMap(known -> known.mappingOf(file));
      if (mapping.isPresent()) {
        mapped.put(file, mapping.get());
      } else if (file.getNameCount() == 1) {
        place(file);
      }
    }
    routes
        .map(known -> known.patternsWithout(files))
        .orElse(List.of())
        .forEach(
            pattern -> warnings.add(Message.of("warning.pattern", OpenedFolder.ROUTES, pattern)));
    var aboutFiles = List.copyOf(warnings);
    look(mapped);
    var settings = keep(OpenedFolder.SETTINGS);
    var portfolio =
        gather(
            OpenedFolder.SETTINGS,
            () ->
                decided.isPresent()
                    ? decided.get().portfolio()
                    : PortfolioYaml.read(OpenedFolder.SETTINGS, settings.orElse(""), name));
    if (!problems.isEmpty()) {
      aboutFiles.forEach(warning -> problems.add(Message.of("folder.note", warning)));
      throw new Problems(problems);
    }
    return opened(portfolio.orElseThrow(), settings, decided);
  }

  /// Looks over every file, several at once: it takes as long as reading them.
  private void look(Map<Path, Mapping> mapped) {
    try (var ahead = new ReadAhead()) {
      var found = new LinkedHashMap<Path, Step<List<RowSource>>>();
      mapped.forEach((file, mapping) -> found.put(file, mapped(file, mapping, ahead)));
      tables.forEach((table, file) -> found.put(file, source(table, file, ahead)));
      found.forEach((file, step) -> gather(file.toString(), () -> sources.addAll(step.take())));
    }
  }

  /// A single file in the folder's place.
  OpenedFolder open(Mapping mapping) {
    try (var ahead = new ReadAhead()) {
      var found = mapped(Path.of(""), mapping, ahead);
      gather(nameOf(folder), () -> sources.addAll(found.take()));
    }
    Problems.throwIfAny(problems);
    keepRoute(mapping);
    return opened(PortfolioYaml.defaults(nameOf(folder)), Optional.empty(), Optional.empty());
  }

  /// So that what is kept is a folder that can be read again.
  private void keepRoute(Mapping mapping) {
    var kept =
        MappingFiles.isFile(mapping.name()) ? nameWithin(mapping.name()) : mapping.name() + ".yaml";
    var routes = ImportYaml.written(Map.of(nameOf(folder), kept));
    originals.put(kept, copies.text(mapping.text()));
    originals.put(OpenedFolder.ROUTES, copies.text(routes));
  }

  /// A file's name within the folder, also of one that lies elsewhere.
  private static String nameWithin(String name) {
    var path = Path.of(name).normalize();
    return path.isAbsolute() || path.startsWith("..") ? nameOf(path) : path.toString();
  }

  private OpenedFolder opened(
      Portfolio portfolio, Optional<String> settings, Optional<SettingsText> decided) {
    return new OpenedFolder(
        name, portfolio, settings, decided, sources, readable, originals, stamps, warnings, copies);
  }

  /// The files of the folder, by their path within it. What is called like one of facts and is none
  /// is among them, to be told of.
  ///
  /// @param below those of the folders within it too
  private List<Path> files(boolean below) {
    try (var entries = Files.walk(folder, below ? Integer.MAX_VALUE : 1)) {
      return entries
          .filter(entry -> !Files.isDirectory(entry) || isTable(folder.relativize(entry)))
          .map(folder::relativize)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.toAbsolutePath().normalize().getFileName());
  }

  private static boolean isTable(Path file) {
    return file.getNameCount() == 1 && isCsv(file) && FactTable.named(tableName(file)).isPresent();
  }

  private static boolean isCsv(Path file) {
    var name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") || name.endsWith(".csv" + Packed.ENDING);
  }

  private static String tableName(Path file) {
    var name = file.toString().toLowerCase(Locale.ROOT);
    return name.substring(0, name.lastIndexOf(".csv"));
  }

  private void place(Path file) {
    var table = isCsv(file) ? FactTable.named(tableName(file)) : Optional.<FactTable>empty();
    if (table.isEmpty()) {
      leaveOut(file);
      return;
    }
    var other = tables.put(table.get(), file);
    if (other != null) {
      problems.add(Message.of("folder.twice", other.toString(), file.toString()));
    }
  }

  /// Says so of what looks like facts.
  private void leaveOut(Path file) {
    var name = file.toString();
    if (name.equals("rejects.csv") || !(isCsv(file) || name.matches("(?i).+\\.(txt|tsv)"))) {
      return;
    }
    var mapping = fitting(file);
    if (mapping.isPresent()) {
      warnings.add(Message.of("warning.file.mapping", name, mapping.get(), OpenedFolder.ROUTES));
    } else if (isCsv(file)) {
      warnings.add(
          Nearest.to(tableName(file), FactTable.names())
              .map(near -> Message.of("warning.file.nearest", name, near + ".csv"))
              .orElseGet(() -> Message.of("warning.file", name)));
    }
  }

  private Optional<String> fitting(Path file) {
    return Files.isRegularFile(folder.resolve(file))
        ? MappingFiles.fitting(folder.resolve(file))
        : Optional.empty();
  }

  private Step<List<RowSource>> source(FactTable table, Path file, ReadAhead ahead) {
    var looked =
        ahead.begin(() -> {
          var original = original(file.toString(), folder.resolve(file));
          OtherFormat.refuse(original, file.toString());
          var csv = SourceFile.open(original, file.toString(), table.columnNames());
          return ReadableCsv.of(csv, copies.folder());
        });
    return () -> {
      var csv = known(looked.take());
      return List.of(new NativeColumns(table, csv, problems, warnings).source());
    };
  }

  /// @param file within the folder; empty for what stands in its place
  private Step<List<RowSource>> mapped(Path file, Mapping mapping, ReadAhead ahead) {
    boolean isFolder = file.toString().isEmpty();
    var name = isFolder ? nameOf(folder) : file.toString();
    var looked =
        ahead.begin(() -> {
          var original = original(name, isFolder ? folder : folder.resolve(file));
          OtherFormat.refuse(original, name);
          return ReadableCsv.of(mapping.open(original, name, copies.folder()), copies.folder());
        });
    if (!isFolder && MappingFiles.isFile(mapping.name())) {
      originals.put(nameWithin(mapping.name()), copies.text(mapping.text()));
    }
    return () -> mapping.sources(known(looked.take()));
  }

  private SourceFile known(ReadableCsv looked) {
    readable.put(looked.original(), looked);
    return looked.original();
  }

  /// The text of a file beside the facts, which is kept with them.
  private Optional<String> keep(String name) {
    var file = folder.resolve(name);
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        ? gather(name, () -> YamlFile.text(original(name, file), name))
        : Optional.empty();
  }

  private Path original(String name, Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(name);
    }
    originals.put(name, file);
    stamps.put(name, FileStamp.of(file));
    return file;
  }

  private <T> Optional<T> gather(String file, Step<T> step) {
    try {
      return Optional.of(step.take());
    } catch (Problems found) {
      problems.addAll(found.messages());
    } catch (IOException fault) {
      problems.add(FileFault.of(file, fault));
    } catch (UncheckedIOException fault) {
      problems.add(FileFault.of(file, requireNonNull(fault.getCause())));
    }
    return Optional.empty();
  }
}
