package app.tamis.facts.warehouse;

import static java.util.stream.Collectors.joining;

import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Parquet;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.files.Scratch;
import app.tamis.facts.store.FactsStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Brings a bucket up to what its portfolios' stores have in force. Pieces that differ are written
/// anew, with the rows of the bucket's other portfolios as they were; then the manifest takes the
/// place of the one before, and what that named goes. Broken off anywhere, what was in force still
/// is; begun again, it comes to the same.
public final class Publishing {

  private final Bucket bucket;
  private final Members members;
  private final Manifest before;

  private Publishing(Bucket bucket, Members members) {
    this.bucket = bucket;
    this.members = members;
    this.before = bucket.manifest();
  }

  /// @return whether anything differed
  public static boolean of(Bucket bucket, Members members) {
    var publishing = new Publishing(bucket, members);
    bucket.clear(publishing.before);
    return publishing.publish();
  }

  private boolean publish() {
    var wanted =
        members.in(bucket.number()).stream()
            .filter(name -> store(name).currentNumber().isPresent())
            .toList();
    var newer = wanted.stream().filter(this::isNewer).toList();
    var gone =
        before.portfolios().keySet().stream().filter(name -> !wanted.contains(name)).toList();
    if (newer.isEmpty() && gone.isEmpty()) {
      return false;
    }
    try (var scratch = Scratch.make();
        var engine = Engine.inMemory(scratch.folder())) {
      var portfolios = new TreeMap<>(before.portfolios());
      var staged = new ArrayList<Staged>();
      for (var name : newer) {
        var each = staged(name, scratch.folder());
        staged.add(each);
        portfolios.put(name, each.now());
      }
      gone.forEach(portfolios::remove);
      var next =
          new Manifest(
              before.form(), before.generation() + 1, portfolios, written(engine, staged, gone));
      makeFolder(bucket.manifestFile());
      next.write(bucket.manifestFile());
      bucket.clear(next);
    }
    return true;
  }

  private boolean isNewer(String name) {
    var published = Optional.ofNullable(before.portfolios().get(name));
    return !store(name).currentNumber().equals(published.map(Manifest.Published::version));
  }

  private FactsStore store(String name) {
    return new FactsStore(Bucket.dataOf(bucket.warehouse(), name));
  }

  private Staged staged(String name, Path folder) {
    var published = Optional.ofNullable(before.portfolios().get(name));
    return Staged.of(
        Optional.ofNullable(members.numbers().get(name)).orElseThrow(),
        store(name),
        published.map(Manifest.Published::prints).orElseGet(TreeMap::new),
        folder);
  }

  /// @return all files that hold rows from now on, by piece
  private SortedMap<String, String> written(Engine engine, List<Staged> staged, List<String> gone) {
    var files = new TreeMap<>(before.files());
    var replaced = replaced(staged, gone);
    for (var table : WarehouseTable.all()) {
      var coming =
          staged.stream()
              .flatMap(each -> Optional.ofNullable(each.files().get(table.name())).stream());
      var laid = lay(engine, table, coming.toList());
      for (var piece : replaced.keySet()) {
        if (piece.equals(table.name()) || piece.startsWith(table.name() + "/")) {
          var rows = rows(table, piece, laid, replaced.getOrDefault(piece, List.of()));
          var place = bucket.place(piece, before.generation() + 1);
          if (engine.number("SELECT count(*) FROM (%s) AS rows".formatted(rows)) == 0) {
            files.remove(piece);
          } else {
            write(engine, table, rows, place);
            files.put(piece, place);
          }
        }
      }
      engine.execute("DROP TABLE coming");
    }
    return files;
  }

  /// Whose rows of each piece are to be replaced, by their numbers.
  private SortedMap<String, List<Integer>> replaced(List<Staged> staged, List<String> gone) {
    var replaced = new TreeMap<String, List<Integer>>();
    staged.forEach(each ->
        each.changed()
            .forEach(piece ->
                replaced.computeIfAbsent(piece, _ -> new ArrayList<>()).add(each.now().number())));
    gone.stream()
        .flatMap(name -> Optional.ofNullable(before.portfolios().get(name)).stream())
        .forEach(each ->
            each.prints()
                .keySet()
                .forEach(piece ->
                    replaced.computeIfAbsent(piece, _ -> new ArrayList<>()).add(each.number())));
    return replaced;
  }

  /// Lays what came as the table `coming`, with its parts.
  private static boolean lay(Engine engine, WarehouseTable table, List<Path> files) {
    engine.execute(
        files.isEmpty()
            ? "CREATE TABLE coming AS SELECT '' AS part, * FROM (%s) AS none"
                .formatted(table.nothing())
            : "CREATE TABLE coming AS FROM " + Parquet.in(files));
    return !files.isEmpty();
  }

  private String rows(WarehouseTable table, String piece, boolean laid, List<Integer> replaced) {
    var part = piece.equals(table.name()) ? "" : piece.substring(table.name().length() + 1);
    var sources = new ArrayList<String>();
    if (laid) {
      sources.add(
          "SELECT portfolio, %s FROM coming WHERE part = %s"
              .formatted(table.names(), Sql.text(part)));
    }
    Optional.ofNullable(before.files().get(piece))
        .ifPresent(file ->
            sources.add(
                "SELECT portfolio, %s FROM %s WHERE portfolio NOT IN (%s)"
                    .formatted(
                        table.names(),
                        Parquet.in(List.of(bucket.warehouse().resolve(file))),
                        replaced.stream().map(String::valueOf).collect(joining(", ")))));
    return sources.isEmpty() ? table.nothing() : String.join(" UNION ALL ", sources);
  }

  /// In the order of portfolios, so that whoever wants some of them can leave out the rest.
  private void write(Engine engine, WarehouseTable table, String rows, String place) {
    var file = bucket.warehouse().resolve(place);
    makeFolder(file);
    engine.execute(
        Parquet.of(
            "SELECT portfolio, %s FROM (%s) AS rows ORDER BY portfolio, %s"
                .formatted(
                    table.names(), rows, Sql.name(table.columns().keySet().iterator().next())),
            file,
            table.allNames()));
    flush(file);
  }

  private static void flush(Path file) {
    try {
      FactsStore.flush(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void makeFolder(Path file) {
    try {
      Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
