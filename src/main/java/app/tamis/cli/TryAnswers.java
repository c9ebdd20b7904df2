package app.tamis.cli;

import app.tamis.facts.MappingAnswers;
import app.tamis.facts.MappingQuestion.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What was answered to `tamis try`, by what it was asked about.
final class TryAnswers {

  /// Of [#faultyRows]: they are left out.
  static final String OUT = "out";

  /// Of [#twoTools]: they tell of different work or bills.
  static final String BOTH = "both";

  /// Of the firm, as `portfolio.yaml` has them.
  final Map<String, String> settings = new LinkedHashMap<>();

  private final Map<String, OfFile> files = new LinkedHashMap<>();

  /// Whose each name is: a client's id, `new`, or `out`.
  final Map<String, String> names = new LinkedHashMap<>();

  Optional<String> faultyRows = Optional.empty();

  /// Whether what is sold comes every month, by what bills say of it.
  final Map<String, Boolean> monthly = new LinkedHashMap<>();

  /// Somebody will say later what comes every month.
  boolean monthlyLater;

  /// What of files by which two tools tell the same: [#BOTH] count, or none is read.
  Optional<String> twoTools = Optional.empty();

  /// What was answered of a file.
  static final class OfFile {

    /// By which it is found under another name; none where somebody wrote this by hand.
    final List<String> columns = new ArrayList<>();

    /// Which of two readings is meant, as [MappingAnswers] have it.
    final Map<Kind, String> ways = new EnumMap<>(Kind.class);

    /// Words whose rows count, by status column.
    final Map<String, List<String>> counting = new LinkedHashMap<>();

    /// Words whose rows don't, likewise; of a column that isn't here, all others.
    final Map<String, List<String>> leftOut = new LinkedHashMap<>();

    /// A shipped mapping's name, or a YAML file's path: whoever says it answers nothing else.
    Optional<String> mapping = Optional.empty();

    MappingAnswers answers() {
      return new MappingAnswers(ways, sets(counting), sets(leftOut));
    }

    private static Map<String, Set<String>> sets(Map<String, List<String>> words) {
      var sets = new LinkedHashMap<String, Set<String>>();
      words.forEach((column, those) -> sets.put(column, Set.copyOf(those)));
      return sets;
    }

    /// Adds to what was said of a status column's words.
    void say(String column, List<String> counts, List<String> out) {
      add(counting, column, counts);
      add(leftOut, column, out);
    }

    private static void add(Map<String, List<String>> to, String column, List<String> words) {
      to.put(
          column,
          Stream.concat(to.getOrDefault(column, List.of()).stream(), words.stream())
              .distinct()
              .toList());
    }

    private OfFile copy() {
      var copy = new OfFile();
      copy.columns.addAll(columns);
      copy.ways.putAll(ways);
      copy.counting.putAll(counting);
      copy.leftOut.putAll(leftOut);
      copy.mapping = mapping;
      return copy;
    }
  }

  TryAnswers copy() {
    var copy = new TryAnswers();
    copy.settings.putAll(settings);
    files.forEach((name, file) -> copy.files.put(name, file.copy()));
    copy.names.putAll(names);
    copy.faultyRows = faultyRows;
    copy.twoTools = twoTools;
    copy.monthly.putAll(monthly);
    copy.monthlyLater = monthlyLater;
    return copy;
  }

  Map<String, OfFile> files() {
    return files;
  }

  /// What was answered of a file of these columns, whatever it was called; else of one that is
  /// called so, where nobody noted its columns.
  Optional<OfFile> find(String name, List<String> columns) {
    return files.values().stream()
        .filter(file -> !columns.isEmpty() && file.columns.equals(columns))
        .findFirst()
        .or(() -> Optional.ofNullable(files.get(name)).filter(file -> file.columns.isEmpty()));
  }

  /// The same, to be added to.
  OfFile of(String name, List<String> columns) {
    return find(name, columns)
        .orElseGet(() -> {
          var file = new OfFile();
          file.columns.addAll(columns);
          files.put(name, file);
          return file;
        });
  }
}
