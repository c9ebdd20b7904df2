package app.tamis.facts.reading;

import static java.util.Objects.requireNonNull;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.facts.FactTable;
import app.tamis.facts.csv.ReadableCsv;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.engine.EnginePath;
import app.tamis.facts.files.FileStamp;
import app.tamis.facts.files.Scratch;
import app.tamis.facts.mapping.Mapping;
import app.tamis.facts.mapping.MappingFiles;
import app.tamis.facts.plain.PlainFile;
import app.tamis.facts.table.RowSource;
import app.tamis.portfolio.Portfolio;
import app.tamis.portfolio.SettingsText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A folder of facts, opened: its settings, and what of its files feeds which table. Holds copies
/// of what had to be made readable until it is closed.
public final class OpenedFolder implements AutoCloseable {

  public static final String SETTINGS = "portfolio.yaml";
  public static final String ROUTES = "import.yaml";

  private final String name;
  private final Portfolio portfolio;
  private final Optional<String> settings;
  private final Optional<SettingsText> decided;
  private final List<RowSource> sources;
  private final Map<SourceFile, ReadableCsv> readable;
  private final Map<SourceFile, PlainFile> plain;
  private final SortedMap<String, Path> originals;
  private final Map<String, FileStamp> stamps;
  private final List<Message> warnings;
  private final List<String> unread;
  private final Scratch copies;

  OpenedFolder(
      String name,
      Portfolio portfolio,
      Optional<String> settings,
      Optional<SettingsText> decided,
      List<RowSource> sources,
      Map<SourceFile, ReadableCsv> readable,
      Map<SourceFile, PlainFile> plain,
      Map<String, Path> originals,
      Map<String, FileStamp> stamps,
      List<Message> warnings,
      List<String> unread,
      Scratch copies) {
    this.name = name;
    this.portfolio = portfolio;
    this.settings = settings;
    this.decided = decided;
    this.sources = List.copyOf(sources);
    this.readable = Map.copyOf(readable);
    this.plain = Map.copyOf(plain);
    this.originals = new TreeMap<>(originals);
    this.stamps = new TreeMap<>(stamps);
    this.warnings = List.copyOf(warnings);
    this.unread = List.copyOf(unread);
    this.copies = copies;
  }

  /// Opens a folder, and looks at every header and over every file.
  ///
  /// @throws Problems with everything wrong with its files' names, headers, mappings and settings
  public static OpenedFolder open(Path folder) {
    return open(folder, FolderOpening::new);
  }

  /// Opens a folder of which figures are made, and no record is kept: what is written plainly is
  /// added up in passing.
  ///
  /// @throws Problems as [#open(Path)] does
  public static OpenedFolder forFigures(Path folder) {
    return open(folder, FolderOpening::forFigures);
  }

  private static OpenedFolder open(Path folder, BiFunction<Path, Scratch, FolderOpening> opening) {
    if (!Files.isDirectory(folder)) {
      throw new Problems(List.of(noFolder(folder)));
    }
    return opened(copies -> opening.apply(folder, copies).open());
  }

  /// Opens a folder whose own name says nothing.
  ///
  /// @param name that the import goes by
  public static OpenedFolder open(Path folder, String name) {
    return opened(copies -> new FolderOpening(folder, name, copies).open());
  }

  /// Opens a folder that is made for the purpose, and gone once it is closed. With it come settings
  /// that were decided, and take the place of those in force.
  ///
  /// @param name that the import goes by
  public static OpenedFolder made(String name, SettingsText decided, Making making) {
    return opened(copies -> {
      try {
        var folder = Files.createDirectory(copies.folder().resolve("settings"));
        making.fill(folder);
        return new FolderOpening(folder, name, copies).open(decided);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /// Puts files into an empty folder.
  @FunctionalInterface
  public interface Making {
    void fill(Path folder) throws IOException;
  }

  /// A single file, read through a mapping.
  ///
  /// @throws Problems with everything that the mapping wants and the file hasn't
  public static OpenedFolder ofFile(Path file, Mapping mapping) {
    if (!Files.isRegularFile(file)) {
      throw Problems.of(Files.exists(file) ? "folder.not-file" : "file.missing", file.toString());
    }
    return opened(copies -> new FolderOpening(file, copies).open(mapping));
  }

  private static Message noFolder(Path path) {
    if (!Files.exists(path)) {
      return Message.of("folder.missing", path.toString());
    }
    return MappingFiles.fitting(path)
        .map(Mapping::name)
        .map(mapping -> Message.of("folder.file.mapping", path.toString(), mapping))
        .orElseGet(() -> Message.of("folder.file", path.toString()));
  }

  private static OpenedFolder opened(Function<Scratch, OpenedFolder> opening) {
    var copies = Scratch.make();
    try {
      return opening.apply(copies);
    } catch (RuntimeException | Error failed) {
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
  public Optional<String> settings() {
    return settings;
  }

  /// Settings that somebody decided, and no file brought.
  public Optional<SettingsText> decided() {
    return decided;
  }

  /// What feeds which table.
  public List<RowSource> sources() {
    return sources;
  }

  /// A file of its sources, as the engine can read it.
  ReadableCsv readable(SourceFile file) {
    return requireNonNull(readable.get(file), file.name());
  }

  /// What was made of a file of its sources while it was looked over; empty where nothing was.
  Optional<PlainFile> plain(SourceFile file) {
    return Optional.ofNullable(plain.get(file));
  }

  /// All files of its sources, as the engine sees them.
  List<EnginePath> forTheEngine() {
    return readable.values().stream()
        .map(file -> EnginePath.known(file.readable().path()))
        .toList();
  }

  /// How a file of its sources is written, by the name that messages call it.
  public Optional<SourceFile> file(String name) {
    return readable.keySet().stream().filter(file -> file.name().equals(name)).findFirst();
  }

  /// How many records its files have.
  long records() {
    return readable.values().stream().mapToLong(ReadableCsv::records).sum();
  }

  /// The files that are read, for keeping, by their names within the folder.
  public SortedMap<String, Path> originals() {
    return originals;
  }

  /// @throws Problems naming every file that isn't as it was when the folder was opened
  public void throwIfChanged() {
    Problems.throwIfAny(
        stamps.entrySet().stream()
            .filter(
                seen -> !seen.getValue().isStillOf(requireNonNull(originals.get(seen.getKey()))))
            .map(seen -> Message.of("file.changed", seen.getKey()))
            .toList());
  }

  /// What is odd about its files' names and headers.
  public List<Message> warnings() {
    return warnings;
  }

  /// Files, and sheets of workbooks, that look like records and weren't read; its warnings say why.
  public List<String> unread() {
    return unread;
  }

  public boolean feeds(FactTable table) {
    return sources.stream().anyMatch(source -> source.table() == table);
  }

  @Override
  public void close() {
    copies.close();
  }
}
