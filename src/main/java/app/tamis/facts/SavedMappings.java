package app.tamis.facts;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.basics.Yaml;
import app.tamis.disk.PrivateFile;
import app.tamis.facts.SavedMapping.Sound;
import app.tamis.facts.SavedMapping.Spoiled;
import app.tamis.facts.files.FileFault;
import app.tamis.facts.files.Private;
import app.tamis.facts.mapping.AnsweredWords;
import app.tamis.facts.mapping.Beginnings;
import app.tamis.facts.mapping.MappedTable;
import app.tamis.facts.mapping.Mapping;
import app.tamis.facts.mapping.MappingFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// People's own mappings, kept in `DATA/mappings`. Each says in a first line who saved it and when;
/// one that was put there by hand need not.
public final class SavedMappings {

  private static final String FOLDER = "mappings";
  private static final String ENDING = ".yaml";
  private static final int LONGEST_NAME = 60;
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _-]*");
  private static final Pattern STAMP =
      Pattern.compile("# Saved in Tamis at (\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z) by (.*)\\R");

  private final DataFolder data;

  /// @param data the data folder
  public SavedMappings(Path data) {
    this(() -> data);
  }

  /// Those of whoever asks.
  public SavedMappings(DataFolder data) {
    this.data = data;
  }

  private Path folder() {
    return data.path().resolve(FOLDER);
  }

  /// By name.
  public List<SavedMapping> list() {
    return names().stream().map(this::read).toList();
  }

  /// Names, in order.
  private List<String> names() {
    if (Files.notExists(folder())) {
      return List.of();
    }
    try (var files = Files.list(folder())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(ENDING) && !name.startsWith("."))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Empty where none has the name.
  public Optional<SavedMapping> find(String name) {
    return Optional.of(name).filter(names()::contains).map(this::read);
  }

  private SavedMapping read(String name) {
    try (var in = Files.newInputStream(file(name))) {
      var bytes = in.readNBytes(Yaml.MOST_BYTES + 1);
      return read(name, bytes, Files.getLastModifiedTime(file(name)).toInstant());
    } catch (IOException fault) {
      return new Spoiled(name, "", Instant.EPOCH, "", List.of(FileFault.of(name, fault)));
    }
  }

  /// @param changed counts where the text doesn't say when it was saved
  private static SavedMapping read(String name, byte[] bytes, Instant changed) {
    var whole = new String(bytes, StandardCharsets.UTF_8);
    var stamp = STAMP.matcher(whole);
    boolean stamped = stamp.lookingAt();
    var text = stamped ? whole.substring(stamp.end()) : whole;
    var at = stamped ? instant(stamp.group(1)).orElse(changed) : changed;
    var by = stamped ? stamp.group(2) : "";
    try {
      if (!Arrays.equals(whole.getBytes(StandardCharsets.UTF_8), bytes)) {
        throw Problems.of("file.utf8", name);
      }
      var mapping = Mapping.read(name, text);
      var tables = mapping.tables().stream().map(MappedTable::table).distinct().toList();
      return new Sound(name, text, tables, List.copyOf(mapping.columns()), at, by);
    } catch (Problems spoiled) {
      return new Spoiled(name, text, at, by, spoiled.messages());
    }
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException changedByHand) {
      return Optional.empty();
    }
  }

  /// Keeps a mapping, in the place of one of the same name.
  ///
  /// @param by whose name stands with it
  /// @throws Problems naming everything that is wrong with its name and its text
  public void save(String name, String text, String by, Instant at) {
    Problems.throwIfAny(faultOf(name).stream().toList());
    Mapping.read(name, text);
    var stamp =
        "# Saved in Tamis at %s by %s\n"
            .formatted(at.truncatedTo(ChronoUnit.SECONDS), by.replaceAll("\\p{Cntrl}", " "));
    try {
      Private.make(folder());
      PrivateFile.write(file(name), stamp + text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Keeps what somebody said of words that a mapping doesn't know, with that mapping. A shipped
  /// one isn't written to: one like it is saved.
  ///
  /// @param name of the mapping
  /// @param file that it reads, after which one would be named
  /// @return the name of the mapping that knows them
  /// @throws Problems where the mapping is gone, or spoiled
  String learn(String name, String file, AnsweredWords said, String by, Instant at) {
    if (reading(name).isEmpty()) {
      throw Problems.of("mapping.gone", name);
    }
    var saved = find(name);
    var as = saved.isPresent() ? name : nameFor(file);
    var text = saved.map(SavedMapping::text).orElse("like: " + name + "\n");
    save(as, Mapping.answering(said, text), by, at);
    return as;
  }

  /// What keeps a mapping that isn't among them from being saved under a name.
  public Optional<Message> faultOfNew(String name) {
    return faultOf(name)
        .or(() ->
            names().stream()
                .filter(name::equalsIgnoreCase)
                .map(other -> Message.of("mapping.name.taken", other))
                .findFirst());
  }

  private static Optional<Message> faultOf(String name) {
    if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
      return Optional.of(Message.of("mapping.name", name));
    }
    return isShipped(name)
        ? Optional.of(Message.of("mapping.name.shipped", name))
        : Optional.empty();
  }

  private static boolean isShipped(String name) {
    return MappingFiles.list().stream().anyMatch(shipped -> shipped.name().equalsIgnoreCase(name));
  }

  /// Files that it reads aren't found by it any more.
  ///
  /// @return whether there was one
  public boolean remove(String name) {
    try {
      return names().contains(name) && Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A name after a file's, without its dates and numbers, that no other mapping bears.
  public String nameFor(String file) {
    var plain =
        file.replaceAll("(?i)\\.(csv|txt|tsv)(\\.gz)?$", "")
            .replaceAll("[^\\p{L}]+", " ")
            .strip()
            .toLowerCase(Locale.ROOT);
    var named = plain.isEmpty() ? "export" : plain;
    var start = named.substring(0, Math.min(named.length(), LONGEST_NAME - 4)).strip();
    var taken = names();
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> number == 1 ? start : start + " " + number)
        .filter(name -> !isShipped(name) && taken.stream().noneMatch(name::equalsIgnoreCase))
        .findFirst()
        .orElseThrow();
  }

  /// The mapping that finds all of its columns in a file: a saved one first, of several the one
  /// that knows most of them; else a shipped one.
  Optional<String> fitting(Path file) {
    try (var beginnings = Beginnings.of(file)) {
      return fitting(beginnings::fit).map(Mapping::name);
    }
  }

  Optional<Mapping> fitting(Predicate<Mapping> fits) {
    return sound()
        .filter(fits)
        .max(Comparator.comparingInt(mapping -> mapping.columns().size()))
        .or(() -> MappingFiles.list().stream().filter(fits).findFirst());
  }

  /// One by which files can be read, a saved or a shipped one.
  Optional<Mapping> reading(String name) {
    return Stream.concat(sound(), MappingFiles.list().stream())
        .filter(mapping -> mapping.name().equals(name))
        .findFirst();
  }

  private Stream<Mapping> sound() {
    return list().stream()
        .flatMap(saved ->
            saved instanceof Sound sound
                ? Stream.of(Mapping.read(sound.name(), sound.text()))
                : Stream.empty());
  }

  /// What a copy of the data folder must hold.
  List<KeptFile> kept() {
    return names().stream()
        .map(name -> KeptFile.of(FOLDER + "/" + name + ENDING, file(name)))
        .toList();
  }

  private Path file(String name) {
    return folder().resolve(name + ENDING);
  }
}
