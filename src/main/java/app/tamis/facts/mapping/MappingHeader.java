package app.tamis.facts.mapping;

import app.tamis.basics.Message;
import app.tamis.basics.Nearest;
import app.tamis.basics.Problems;
import app.tamis.facts.csv.SourceFile;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Finds a file's columns by the names that a mapping uses: as they are written, else without
/// regard to case. Of a name that stands twice, `name#2` is the second; `#3` is the third column,
/// whatever its name.
public final class MappingHeader {

  private static final Pattern NTH = Pattern.compile("(.+)#([1-9])");
  private static final Pattern NUMBER = Pattern.compile("#([1-9]\\d{0,2})");

  private final SourceFile file;
  private final List<String> optional;

  public MappingHeader(SourceFile file, List<String> optional) {
    this.file = file;
    this.optional = optional;
  }

  /// The column's number, from 1.
  public Optional<Integer> find(String column) {
    var exact = nth(column::equals, 1);
    var found = exact.isPresent() ? exact : nth(column::equalsIgnoreCase, 1);
    var numbered = NTH.matcher(column);
    if (found.isEmpty() && numbered.matches()) {
      return nth(numbered.group(1)::equalsIgnoreCase, Integer.parseInt(numbered.group(2)));
    }
    var number = NUMBER.matcher(column);
    if (found.isEmpty() && number.matches()) {
      return Optional.of(Integer.valueOf(number.group(1)))
          .filter(position -> position <= file.header().size());
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

  /// Whether anything feeds the column: something must stand in the file, or be made up.
  boolean feeds(MappedColumn column) {
    var columns = column.value().sources().toList();
    return columns.isEmpty() || columns.stream().anyMatch(this::has);
  }

  /// @throws Problems naming every column that is absent but needed
  void check(Mapping mapping) {
    var needed = new LinkedHashSet<String>();
    mapping.columns().stream().filter(column -> !isOptional(column)).forEach(needed::add);
    mapping.tables().stream()
        .flatMap(table -> table.columns().stream())
        .filter(column -> column.column().required() && !feeds(column))
        .flatMap(column -> column.value().sources())
        .forEach(needed::add);
    Problems.throwIfAny(
        needed.stream()
            .filter(column -> !has(column))
            .map(column -> absent(column, mapping.name()))
            .toList());
  }

  private boolean isOptional(String column) {
    return optional.stream().anyMatch(column::equalsIgnoreCase);
  }

  private Message absent(String column, String mapping) {
    return Message.of(
        "mapping.absent", file.name(), column, mapping, Nearest.list(column, file.header(), 3));
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
