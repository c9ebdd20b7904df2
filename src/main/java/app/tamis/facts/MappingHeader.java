package app.tamis.facts;

import app.tamis.basics.Message;
import app.tamis.basics.Nearest;
import app.tamis.basics.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Finds a file's columns by the names that a mapping uses: as they are written, else without
/// regard to case. Of a name that stands twice, `name#2` is the second.
final class MappingHeader {

  private static final Pattern NTH = Pattern.compile("(.*)#([1-9])");

  private final CsvFile file;
  private final List<String> optional;

  MappingHeader(CsvFile file, List<String> optional) {
    this.file = file;
    this.optional = optional;
  }

  /// The column's number, from 1.
  Optional<Integer> find(String column) {
    var exact = nth(column::equals, 1);
    var found = exact.isPresent() ? exact : nth(column::equalsIgnoreCase, 1);
    var numbered = NTH.matcher(column);
    if (found.isEmpty() && numbered.matches()) {
      return nth(numbered.group(1)::equalsIgnoreCase, Integer.parseInt(numbered.group(2)));
    }
    return found;
  }

  boolean has(String column) {
    return find(column).isPresent();
  }

  /// SQL for the column's text: NULL where it is absent.
  String sql(String column) {
    return find(column).map(number -> "c" + number).orElse("CAST(NULL AS VARCHAR)");
  }

  /// SQL for every column.
  List<String> all() {
    return IntStream.rangeClosed(1, file.header().size()).mapToObj(number -> "c" + number).toList();
  }

  long countOf(Collection<String> columns) {
    return columns.stream().filter(this::has).count();
  }

  /// @throws Problems naming every column that is absent but needed
  void check(Collection<String> columns, String mapping) {
    var problems = new ArrayList<Message>();
    for (var column : columns) {
      if (!has(column) && optional.stream().noneMatch(column::equalsIgnoreCase)) {
        var nearest = String.join(", ", Nearest.list(column, file.header(), 3));
        problems.add(Message.of("mapping.absent", file.name(), column, mapping, nearest));
      }
    }
    Problems.throwIfAny(problems);
  }

  private Optional<Integer> nth(Predicate<String> named, int nth) {
    return IntStream.range(0, file.header().size())
        .filter(i -> named.test(file.header().get(i).strip()))
        .boxed()
        .skip(nth - 1L)
        .findFirst()
        .map(i -> i + 1);
  }
}
