package app.tamis.facts.warehouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.tamis.basics.Problems;
import app.tamis.disk.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Who is in a warehouse, and into how many buckets they are dealt: by their numbers in turn, so
/// that all are of about one size. No number is given twice, also after its portfolio is gone.
///
/// @param next the next one's number
/// @param numbers by name
public record Members(int form, int buckets, int next, SortedMap<String, Integer> numbers) {

  static final String FILE = "warehouse.json";
  private static final int FORM = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public static Members none(int buckets) {
    return new Members(FORM, buckets, 1, new TreeMap<>());
  }

  /// Empty where the folder is no warehouse.
  ///
  /// @throws Problems where a later version of Tamis made it, or its list is spoiled
  public static Optional<Members> read(Path warehouse) {
    var file = warehouse.resolve(FILE);
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      var read = JSON.readValue(Files.readString(file, UTF_8), Members.class);
      if (read.form() > FORM) {
        throw Problems.of("fleet.newer", file.toString());
      }
      return Optional.of(read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JacksonException spoiled) {
      throw Problems.of("fleet.spoiled", file.toString());
    }
  }

  public void write(Path warehouse) {
    try {
      PrivateFile.write(warehouse.resolve(FILE), JSON.writeValueAsString(this));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// With newcomers, in the order of their names.
  public Members with(Collection<String> names) {
    var all = new TreeMap<>(numbers);
    int number = next;
    for (var name : names.stream().sorted().toList()) {
      if (!all.containsKey(name)) {
        all.put(name, number++);
      }
    }
    return new Members(form, buckets, number, all);
  }

  public Members without(String name) {
    var all = new TreeMap<>(numbers);
    all.remove(name);
    return new Members(form, buckets, next, all);
  }

  public int bucketOf(String name) {
    return Math.floorMod(numbers.getOrDefault(name, 0), buckets);
  }

  /// Those of a bucket, by number.
  List<String> in(int bucket) {
    return numbers.entrySet().stream()
        .filter(each -> Math.floorMod(each.getValue(), buckets) == bucket)
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
