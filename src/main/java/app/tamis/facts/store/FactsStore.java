package app.tamis.facts.store;

import static java.util.Objects.requireNonNull;

import app.tamis.basics.Problems;
import app.tamis.disk.PrivateFile;
import app.tamis.facts.KeptFile;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.files.Private;
import app.tamis.facts.files.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of a facts store. An import makes a new facts file beside the last one, and so does a
/// change of settings; `CURRENT` names the one in force. A facts file holds what its import
/// brought, and says on which earlier files it stands. Files are never changed once they are in
/// force, so others can read while an import runs; one that says nothing yet of the book is
/// replaced by a rewritten copy.
///
/// ```
/// DIR/facts/CURRENT               000002
/// DIR/facts/SETTLED               the last import that can't be taken back any more, once there is one
/// DIR/facts/000001.duckdb
/// DIR/facts/000001/               the originals that it came from, compressed
/// DIR/facts/000002.duckdb         what came in since, and which rows of 000001 that replaces
/// DIR/facts/000002.rollup.duckdb  what the rollup made of both; made anew where it is missing
/// DIR/facts/000002/
/// ```
public final class FactsStore {

  static final String CURRENT = "CURRENT";
  private static final String SETTLED = "SETTLED";
  private static final int MOST_OF_CURRENT = 64;
  private static final Pattern NUMBER = Pattern.compile("\\d{6}");
  private static final String COPYING = "COPYING";
  private static final String FIRST = "000001";
  static final String ENDING = ".duckdb";
  private static final String ROLLED_UP = ".rollup.duckdb";
  static final String DRAFT = "draft.duckdb";
  static final String DRAFT_ROLLED_UP = "draft.rollup.duckdb";
  private static final String NEXT = ".next";
  private static final String MAKING = ".making";
  private static final String MARK = "DUCK";
  private static final int MARK_AT = 8;

  private final Path folder;

  /// @param data the data folder, which need not exist
  public FactsStore(Path data) {
    this.folder = data.resolve("facts");
  }

  Path folder() {
    return folder;
  }

  /// The facts file in force; empty before the first import.
  public Optional<Path> current() {
    return currentNumber().map(this::file);
  }

  /// The same; there, at least.
  ///
  /// @throws Problems where it is lost
  Optional<Path> currentSound() {
    return current().map(FactsStore::thatIsThere);
  }

  static Path thatIsThere(Path file) {
    if (Files.notExists(file)) {
      throw damaged(file);
    }
    return file;
  }

  public Path file(String number) {
    return folder.resolve(number + ENDING);
  }

  /// Another facts file of the same store.
  ///
  /// @throws Problems where it is lost
  static Path sibling(Path file, String number) {
    return thatIsThere(file.resolveSibling(number + ENDING));
  }

  /// Where what the rollup made of a version is kept.
  static Path rolledUp(Path file) {
    return file.resolveSibling(number(file) + ROLLED_UP);
  }

  /// Which of a store's files it is.
  static String number(Path file) {
    var name = String.valueOf(file.getFileName());
    return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
  }

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  public static Problems damaged(Path file) {
    return Problems.of("store.damaged", file.toString());
  }

  /// What `CURRENT` says. Nothing but a number is believed.
  ///
  /// @throws Problems where it says anything else, or can't be read
  public Optional<String> currentNumber() {
    var current = folder.resolve(CURRENT);
    if (Files.notExists(current, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (var bytes = Files.newInputStream(current)) {
      var said = new String(bytes.readNBytes(MOST_OF_CURRENT), StandardCharsets.ISO_8859_1).strip();
      if (!isNumber(said)) {
        throw Problems.of("store.current", current.toString(), lastNumber());
      }
      return Optional.of(said);
    } catch (IOException unreadable) {
      throw Problems.of("store.current", current.toString(), lastNumber());
    }
  }

  /// The last import that can't be taken back any more; empty where there is none.
  public Optional<String> settled() {
    try {
      return Optional.of(Files.readString(folder.resolve(SETTLED)).strip())
          .filter(FactsStore::isNumber);
    } catch (NoSuchFileException allCanBe) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// From now on.
  void saySettled(String number) {
    try {
      PrivateFile.write(folder.resolve(SETTLED), number + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String lastNumber() {
    try {
      return "%06d".formatted(last());
    } catch (IOException unreadable) {
      return FIRST;
    }
  }

  /// Whether the file in force is there and is one; also where there is none yet.
  public boolean isReadable() {
    try {
      return current().map(FactsStore::isEngineFile).orElse(true);
    } catch (Problems damaged) {
      return false;
    }
  }

  private static boolean isEngineFile(Path file) {
    try (var in = Files.newInputStream(file)) {
      var head = new String(in.readNBytes(MARK_AT + MARK.length()), StandardCharsets.ISO_8859_1);
      return head.endsWith(MARK);
    } catch (IOException e) {
      return false;
    }
  }

  /// What a copy of this store must hold: which file is in force, and all that it came from, so
  /// that imports can be undone in the copy. None of these files changes or goes while it is read.
  ///
  /// @param current the number of the file in force
  /// @param inForce tells the numbers of the imports whose facts are in force
  public List<KeptFile> kept(String current, Predicate<String> inForce) {
    var kept = new ArrayList<KeptFile>();
    kept.add(KeptFile.ofText("facts/CURRENT", current + "\n"));
    settled().ifPresent(last -> kept.add(KeptFile.ofText("facts/" + SETTLED, last + "\n")));
    try (var files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> isOf(inForce, name(file)))
          .sorted()
          .map(file -> KeptFile.of("facts/" + name(file), file))
          .forEach(kept::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kept;
  }

  /// Keeps every facts file where it is for as long as it is open, for who lists files and copies
  /// them afterwards. Imports go on meanwhile.
  public KeptFile.Hold hold() {
    return Files.notExists(folder) ? Holding.NOTHING : Holding.of(folder.resolve(COPYING));
  }

  private String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static boolean isOf(Predicate<String> inForce, String name) {
    return name.matches("(?s)\\d{6}(\\.duckdb|/.*)") && inForce.test(name.substring(0, 6));
  }

  /// Puts another file in force; empty for none.
  ///
  /// @throws Problems where it is lost
  public void putInForce(Optional<String> number) {
    if (number.isPresent() && !(isNumber(number.get()) && Files.exists(file(number.get())))) {
      throw damaged(file(number.get()));
    }
    try {
      var current = folder.resolve(CURRENT);
      if (number.isEmpty()) {
        Files.deleteIfExists(current);
        return;
      }
      Private.keep(folder);
      PrivateFile.write(current, number.get() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Holds off other imports into this store for as long as it is open, and clears away what a
  /// crash left.
  ///
  /// @throws Problems where another import is running
  public Writing beginWriting() {
    return tryWriting().orElseThrow(() -> Problems.of("store.busy", folder.toString()));
  }

  /// The same; empty where another import is running.
  Optional<Writing> tryWriting() {
    try {
      return locked();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private Optional<Writing> locked() throws IOException {
    var lockFile = folder.resolve("LOCK").toAbsolutePath();
    var made = missing(lockFile);
    Private.make(folder);
    var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var lock = tryLock(channel);
    if (lock.isEmpty()) {
      channel.close();
      return Optional.empty();
    }
    try {
      clearLeftovers();
      return Optional.of(new Writing(this, channel, nextNumber(), made));
    } catch (IOException failed) {
      channel.close();
      throw failed;
    }
  }

  Problems unwritable(IOException fault) {
    return Problems.of("store.unwritable", folder.toString(), reason(fault));
  }

  /// In the system's words, without the file that it concerns.
  static String reason(IOException fault) {
    return switch (fault) {
      case AccessDeniedException _ -> "Permission denied";
      case NoSuchFileException _ -> "No such file or directory";
      case FileSystemException known when known.getReason() != null -> known.getReason();
      default -> String.valueOf(fault.getMessage());
    };
  }

  /// Says of the settings in force that they are the book's from now on. No figure changes with it,
  /// and so the version is the same.
  ///
  /// @param file in force, in the form of this version
  public void sayOfTheBook(Path file, Instant now) {
    try {
      replace(
          file,
          next -> {
            Files.copy(file, next);
            try (var draft = Draft.amending(file, next)) {
              draft.engine().seeOnly(List.of());
              StoredSettings.sayOfTheBook(draft, now);
              StoredImports.forgetSettings(draft);
              draft.finishAmending();
            }
          });
    } catch (IOException e) {
      throw unwritable(e);
    } catch (UncheckedIOException e) {
      throw unwritable(requireNonNull(e.getCause()));
    } catch (Engine.EngineFailure damaged) {
      throw damaged(file);
    }
  }

  /// Makes a file.
  interface Making {
    void make(Path file) throws IOException;
  }

  /// Puts a file in the place of another, once it is whole: who opens that from then on finds the
  /// new one. An import that is running meanwhile isn't in the way, since it leaves earlier files
  /// alone.
  void replace(Path file, Making making) throws IOException {
    var writing = locked();
    try {
      put(file, NEXT, making);
    } finally {
      writing.ifPresent(Writing::close);
    }
  }

  /// The same of what can be made again at any time: nobody who writes is held off by it.
  void replaceMade(Path file, Making making) throws IOException {
    Private.make(folder);
    put(file, MAKING, making);
  }

  private void put(Path file, String ending, Making making) throws IOException {
    var next = Files.createTempFile(folder, file.getFileName() + ".", ending);
    Files.delete(next);
    try {
      making.make(next);
      Private.keep(folder);
      flush(next);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(next);
    }
  }

  /// A file and the folders around it, as far as they don't exist, from the inside out.
  private static List<Path> missing(Path file) {
    return Stream.iterate(file, Objects::nonNull, Path::getParent)
        .takeWhile(Files::notExists)
        .toList();
  }

  /// Drafts, and originals whose facts file never came to be: of an earlier one it may be gone.
  void clearLeftovers() throws IOException {
    for (var entry :
        entries(
            "(draft(\\.rollup)?\\.duckdb(\\.wal)?)|(\\d{6}(\\.rollup)?\\.duckdb|CURRENT)\\..+")) {
      if (!isBeingMade(entry)) {
        Files.deleteIfExists(entry);
      }
    }
    for (var entry : entries("\\d{6}\\.rollup\\.duckdb")) {
      if (Files.notExists(file(number(entry)))) {
        Files.deleteIfExists(entry);
      }
    }
    int last = last();
    for (var entry : entries("\\d{6}")) {
      if (Integer.parseInt(String.valueOf(entry.getFileName())) > last) {
        new Scratch(entry).close();
      }
    }
  }

  /// Whoever rolls up holds no lock; what is a day old was left by a crash. The disk tells what
  /// time it is.
  private boolean isBeingMade(Path entry) throws IOException {
    if (!entry.toString().endsWith(MAKING)) {
      return false;
    }
    var fresh = Files.createTempFile(folder, CURRENT + ".", NEXT);
    var now = Files.getLastModifiedTime(fresh).toInstant();
    Files.delete(fresh);
    return Files.getLastModifiedTime(entry).toInstant().isAfter(now.minus(1, ChronoUnit.DAYS));
  }

  /// Deletes versions with their originals, unless somebody is copying: then the next import does.
  void delete(List<String> numbers) {
    unlessHeld(
        numbers,
        number -> {
          // First, so that the file is there for as long as anything is left to be deleted.
          new Scratch(folder.resolve(number)).close();
          Files.deleteIfExists(file(number));
        });
  }

  /// The same of facts files alone.
  void deleteFiles(List<String> numbers) {
    unlessHeld(numbers, number -> Files.deleteIfExists(file(number)));
  }

  private interface Deleting {
    void delete(String number) throws IOException;
  }

  private void unlessHeld(List<String> numbers, Deleting deleting) {
    if (numbers.isEmpty() || Holding.isHeld(folder.resolve(COPYING))) {
      return;
    }
    try {
      for (var number : numbers) {
        deleting.delete(number);
      }
      clearLeftovers();
    } catch (IOException stillInUse) {
      // The import is in force all the same; the next one deletes what is left.
    }
  }

  /// What was made of earlier versions is made again if ever one is in force once more; that of the
  /// last one stays, since an undo leads there.
  void forgetRolledUp(Set<String> needed) {
    try {
      for (var entry : entries("\\d{6}\\.rollup\\.duckdb")) {
        if (!needed.contains(number(entry))) {
          Files.deleteIfExists(entry);
        }
      }
    } catch (IOException stillInUse) {
      // The import is in force all the same; the next one deletes what is left.
    }
  }

  private List<Path> entries(String pattern) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.filter(entry -> entry.getFileName().toString().matches(pattern)).toList();
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException heldHere) {
      return Optional.empty();
    }
  }

  private String nextNumber() throws IOException {
    return "%06d".formatted(last() + 1);
  }

  private int last() throws IOException {
    return entries("\\d{6}\\.duckdb").stream()
        .mapToInt(file -> Integer.parseInt(number(file)))
        .max()
        .orElse(0);
  }

  /// The numbers of the facts files that are there, newest first.
  public List<String> numbers() {
    try {
      return Files.notExists(folder)
          ? List.of()
          : entries("\\d{6}\\.duckdb").stream()
              .map(FactsStore::number)
              .sorted(Comparator.reverseOrder())
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Those of facts files and of originals whose facts file is gone.
  List<String> numbersOfAll() {
    try {
      return entries("\\d{6}(\\.duckdb)?").stream().map(FactsStore::number).distinct().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Does what rests on the file in force, and says where that turns out to be damaged within.
  public <T> T building(Supplier<T> work) {
    try {
      return work.get();
    } catch (Engine.EngineFailure failed) {
      current()
          .filter(file -> failed.tellsOfDamage() || !isWhole(file))
          .ifPresent(file -> {
            throw damaged(file);
          });
      throw failed;
    }
  }

  /// Reads all of a version: the engine finds what isn't as it was written.
  private static boolean isWhole(Path file) {
    try (var scratch = Scratch.make();
        var engine = OpenedVersion.read(file, scratch.folder())) {
      for (var table :
          engine.list(
              "SELECT view_name FROM duckdb_views() WHERE database_name = 'store' AND schema_name = 'main' AND NOT internal",
              row -> row.getString(1))) {
        engine.forEach(
            "SELECT max(hash(each)) FROM main.%s AS each".formatted(Sql.name(table)),
            _ -> "",
            _ -> {});
      }
      return true;
    } catch (Engine.EngineFailure damaged) {
      return false;
    }
  }

  public static void flush(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
