package app.tamis.facts;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.disk.PrivateFile;
import app.tamis.facts.files.Scratch;
import app.tamis.facts.store.FactsStore;
import app.tamis.facts.warehouse.Bucket;
import app.tamis.facts.warehouse.Members;
import app.tamis.facts.warehouse.Publishing;
import app.tamis.facts.warehouse.RolledUpBucket;
import app.tamis.facts.warehouse.WarehouseLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The door to a warehouse: facts of many portfolios in one place, to be rolled up together. Each
/// has a store of its own there, into which its exports are imported like into any other; what
/// figures are made of is published from it as Parquet.
public final class Warehouse {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,99}");
  private static final String REMOVED = "removed";
  private static final int FAULTS_TOLD = 5;

  private final Path folder;
  private final Clock clock;

  private Warehouse(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /// @throws Problems where the folder is no warehouse, or a later version of Tamis made it
  public static Warehouse open(Path folder, Clock clock) {
    var real = plain(folder);
    if (Members.read(real).isEmpty()) {
      throw Problems.of("fleet.no-warehouse", folder.toString());
    }
    return new Warehouse(real, clock);
  }

  /// The same; made where there is none.
  ///
  /// @param buckets into which the portfolios of a new one are dealt
  public static Warehouse openOrMake(Path folder, int buckets, Clock clock) {
    try {
      PrivateFile.makeFolder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var real = plain(folder);
    if (Members.read(real).isEmpty()) {
      Members.none(buckets).write(real);
    }
    return new Warehouse(real, clock);
  }

  /// The engine would take some names for others.
  private static Path plain(Path folder) {
    var absolute = folder.toAbsolutePath().normalize();
    if (Bucket.isNameable(absolute)) {
      return absolute;
    }
    throw Problems.of("fleet.folder-name", folder.toString());
  }

  private Members members() {
    return Members.read(folder).orElseThrow();
  }

  /// By name.
  public List<String> portfolios() {
    return List.copyOf(members().numbers().keySet());
  }

  /// Those in which there is a portfolio.
  public List<Integer> buckets() {
    var members = members();
    return members.numbers().keySet().stream().map(members::bucketOf).distinct().sorted().toList();
  }

  /// What is published of a bucket: where it is the same, so is what is made of it.
  public int generation(int bucket) {
    return new Bucket(folder, bucket).generation();
  }

  /// What came of a portfolio's folder.
  public sealed interface Ingested {

    String portfolio();

    record Stored(String portfolio, long added, long changed) implements Ingested {}

    /// All of it was known already.
    record Same(String portfolio) implements Ingested {}

    /// Nothing of it is stored.
    ///
    /// @param faults how many rows are bad
    /// @param first some of them
    /// @param why what else is at fault
    record Refused(String portfolio, long faults, List<Reject> first, List<Message> why)
        implements Ingested {

      public Refused {
        first = List.copyOf(first);
        why = List.copyOf(why);
      }
    }
  }

  /// Takes in folders, each a portfolio that is called like its folder: side by side, all or
  /// nothing each, one's faults being none of the others'. Then publishes what differs. Done again,
  /// or after it was broken off, it goes on with what is left.
  ///
  /// @param told of each, as it is done
  /// @throws Problems where two folders have one name, or somebody else writes
  public List<Ingested> ingest(
      List<Path> folders,
      ImportOptions options,
      Consumer<Ingested> told,
      Consumer<Message> progress) {
    var names = names(folders);
    try (var _ = WarehouseLock.on(folder)) {
      finishRemoving();
      var done = new ArrayList<Ingested>();
      sideBySide(
          names.entrySet().stream()
              .map(each ->
                  (Callable<Ingested>) () -> ingest(each.getKey(), each.getValue(), options))
              .toList(),
          one -> {
            done.add(one);
            told.accept(one);
          });
      members().with(withFacts()).write(folder);
      publish(progress);
      return done;
    }
  }

  private static Map<String, Path> names(List<Path> folders) {
    var names = new LinkedHashMap<String, Path>();
    var faults = new ArrayList<Message>();
    for (var each : folders) {
      var name = String.valueOf(each.toAbsolutePath().normalize().getFileName());
      if (!NAME.matcher(name).matches()) {
        faults.add(Message.of("fleet.name", name));
      } else if (names.putIfAbsent(name, each) != null) {
        faults.add(Message.of("fleet.twice", name));
      }
    }
    Problems.throwIfAny(faults);
    return names;
  }

  private Ingested ingest(String name, Path source, ImportOptions options) {
    var rejects = new ArrayList<Reject>();
    try (var opened = FactsFolder.open(source)) {
      var door = new Facts(clock, _ -> {});
      return switch (door.importInto(
          Bucket.dataOf(folder, name),
          opened,
          options,
          reject -> {
            if (rejects.size() < FAULTS_TOLD) {
              rejects.add(reject);
            }
          })) {
        case Facts.Import.Stored stored ->
            new Ingested.Stored(name, stored.done().added(), stored.done().changed());
        case Facts.Import.NothingNew _ -> new Ingested.Same(name);
        case Facts.Import.Refused(var faults, var notes) ->
            new Ingested.Refused(name, faults, rejects, notes);
      };
    } catch (Problems refused) {
      return new Ingested.Refused(name, 0, List.of(), refused.messages());
    }
  }

  /// Portfolios that have facts in force.
  private List<String> withFacts() {
    var stores = folder.resolve("portfolios");
    if (Files.notExists(stores)) {
      return List.of();
    }
    try (var entries = Files.list(stores)) {
      return entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(name -> new FactsStore(Bucket.dataOf(folder, name)).currentNumber().isPresent())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void publish(Consumer<Message> progress) {
    var members = members();
    var done = new ArrayList<Integer>();
    sideBySide(
        IntStream.range(0, members.buckets())
            .mapToObj(number ->
                (Callable<Integer>)
                    () -> {
                      Publishing.of(new Bucket(folder, number), members);
                      return number;
                    })
            .toList(),
        number -> {
          done.add(number);
          progress.accept(Message.of("fleet.progress.publish", done.size(), members.buckets()));
        });
  }

  /// As many at once as there are processors: on threads of the machine's own, since the engine
  /// would hold on to the carrier of a virtual one.
  private static <T> void sideBySide(List<Callable<T>> works, Consumer<T> done) {
    try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      var results = new ExecutorCompletionService<T>(threads);
      works.forEach(results::submit);
      for (int i = 0; i < works.size(); i++) {
        done.accept(results.take().get());
      }
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        case null, default -> throw new IllegalStateException(failed);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /// Removes a portfolio: its store, its rows, and what was made of its bucket.
  ///
  /// @param forget deletes what was made of a bucket
  /// @throws Problems where there is none of that name, or somebody else writes
  public void remove(String name, Consumer<Integer> forget) {
    try (var _ = WarehouseLock.on(folder)) {
      finishRemoving();
      if (!members().numbers().containsKey(name)) {
        throw Problems.of("fleet.unknown", name, folder.toString());
      }
      forget.accept(members().bucketOf(name));
      var removed = folder.resolve(REMOVED).resolve(name);
      Files.createDirectories(folder.resolve(REMOVED));
      Files.move(Bucket.dataOf(folder, name), removed, StandardCopyOption.ATOMIC_MOVE);
      finishRemoving();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What was begun to be removed goes, whatever broke it off.
  private void finishRemoving() {
    for (var name : removed()) {
      var members = members();
      if (members.numbers().containsKey(name)) {
        int bucket = members.bucketOf(name);
        var without = members.without(name);
        Publishing.of(new Bucket(folder, bucket), without);
        without.write(folder);
      }
      new Scratch(folder.resolve(REMOVED).resolve(name)).close();
    }
  }

  private SortedSet<String> removed() {
    var names = new TreeSet<String>();
    var removed = folder.resolve(REMOVED);
    if (Files.exists(removed)) {
      try (var entries = Files.list(removed)) {
        entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return names;
  }

  /// A cluster of Trino that can read the warehouse.
  ///
  /// @param url for JDBC, with the catalog: `jdbc:trino://host:port/catalog`
  /// @param location of the warehouse, as the cluster names it
  public record Cluster(String url, String location) {}

  /// Rolls up the portfolios of a bucket.
  ///
  /// @param cluster that does it; empty for this machine
  /// @throws Problems where the cluster can't be reached
  public RolledUp rollUp(int bucket, Optional<Cluster> cluster) {
    var rows = new Bucket(folder, bucket);
    return new RolledUp(
        cluster
            .map(on -> RolledUpBucket.onTrino(rows, clock, on.url(), on.location()))
            .orElseGet(() -> RolledUpBucket.of(rows, clock)));
  }

  /// Does something while nobody writes.
  ///
  /// @throws Problems where somebody does
  public <T> T unchanged(Supplier<T> work) {
    try (var _ = WarehouseLock.on(folder)) {
      return work.get();
    }
  }

  /// A bucket's portfolios, rolled up together.
  public static final class RolledUp implements AutoCloseable {

    private final RolledUpBucket bucket;

    private RolledUp(RolledUpBucket bucket) {
      this.bucket = bucket;
    }

    /// Each portfolio by itself, one after the other.
    public void forEach(BiConsumer<String, PortfolioFacts> reader) {
      bucket.forEach(reader);
    }

    /// Writes the months of all clients, as Parquet.
    public void keepClientMonths(Path file) {
      bucket.keepClientMonths(file);
    }

    /// Writes rows as Parquet.
    ///
    /// @param columns each with its type: `VARCHAR`, `DOUBLE`, `BIGINT` or `BOOLEAN`
    /// @param rows a cell for each column; empty where it isn't known
    public void keep(
        Path file, Map<String, String> columns, Iterable<List<Optional<String>>> rows) {
      bucket.keep(file, columns, rows);
    }

    @Override
    public void close() {
      bucket.close();
    }
  }
}
