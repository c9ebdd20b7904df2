package app.tamis.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.tamis.grading.Matrices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What was made of a bucket.
///
/// ```
/// OUT/bucket=03/grades.parquet         a row a client
/// OUT/bucket=03/client_months.parquet  a row a client and month
/// OUT/bucket=03/grades.jsonl           the grades again, where JSON was wanted
/// OUT/bucket=03/done.json              of what it was made, and what each portfolio comes to
/// ```
record GradedBucket(Path out, int number) {

  private static final String DONE = "done.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Of what grades were made: where all of it is the same, so are they.
  ///
  /// @param generation of the bucket's rows
  record Stamp(
      int generation,
      String matrix,
      int window,
      Optional<LocalDate> asOf,
      LocalDate today,
      boolean jsonLines,
      List<PortfolioFigures> graded,
      List<Ungraded> ungraded) {

    Stamp {
      graded = List.copyOf(graded);
      ungraded = List.copyOf(ungraded);
    }

    boolean isOf(Stamp other) {
      return with(List.of(), List.of()).equals(other.with(List.of(), List.of()));
    }

    Comparison.Basis basis() {
      return Comparison.Basis.of(window, Matrices.readKept("matrix", matrix).name(), matrix);
    }

    Stamp with(List<PortfolioFigures> now, List<Ungraded> lacking) {
      return new Stamp(generation, matrix, window, asOf, today, jsonLines, now, lacking);
    }
  }

  private Path folder() {
    return out.resolve("bucket=%02d".formatted(number));
  }

  /// Empty where it isn't done.
  Optional<Stamp> stamp() {
    var file = folder().resolve(DONE);
    try {
      return Files.exists(file)
          ? Optional.of(JSON.readValue(Files.readString(file, UTF_8), Stamp.class))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JacksonException ofAnotherForm) {
      return Optional.empty();
    }
  }

  /// Has all of it be there at once.
  Stamp keep(Stamp stamp, Consumer<Path> making) {
    var next = out.resolve("bucket=%02d.next".formatted(number));
    try {
      delete(next);
      Files.createDirectories(next);
      making.accept(next);
      Files.writeString(next.resolve(DONE), JSON.writeValueAsString(stamp), UTF_8);
      delete(folder());
      Files.move(next, folder(), StandardCopyOption.ATOMIC_MOVE);
      return stamp;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Deletes what was made of it.
  void forget() {
    try {
      delete(folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Deletes what was made of buckets in which there is nobody any more.
  static void forgetOthers(Path out, Collection<Integer> buckets) {
    list(out).stream()
        .filter(each -> !buckets.contains(each.number()))
        .forEach(GradedBucket::forget);
  }

  static List<GradedBucket> list(Path out) {
    if (Files.notExists(out)) {
      return List.of();
    }
    try (var entries = Files.list(out)) {
      return entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(name -> name.matches("bucket=\\d+"))
          .map(name -> new GradedBucket(out, Integer.parseInt(name.substring(7))))
          .sorted(Comparator.comparingInt(GradedBucket::number))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void writeLines(Path file, Stream<String> lines) {
    try {
      Files.write(file, lines.toList(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
