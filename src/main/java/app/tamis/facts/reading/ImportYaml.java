package app.tamis.facts.reading;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.basics.Yaml;
import app.tamis.basics.YamlMap;
import app.tamis.basics.YamlValue;
import app.tamis.basics.YamlWriter;
import app.tamis.facts.mapping.Mapping;
import app.tamis.facts.mapping.MappingFiles;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// `import.yaml` in a folder of raw exports: which file goes through which mapping, one that is
/// shipped or a file beside it. The first pattern that fits a file counts, without regard to case.
///
/// ```yaml
/// files:
///   "xero*.csv": xero-invoices
///   "time/Toggl*.csv": my-toggl.yaml
/// ```
public final class ImportYaml {

  private static final int LONGEST_PATTERN = 600;

  /// Each is tried at every letter of a name, together with all others.
  private static final int MOST_STARS = 4;

  private static final Pattern STARS = Pattern.compile("(?<!\\\\)\\*+");
  private static final Pattern SIGNS_OF_PATTERNS = Pattern.compile("[\\\\*?\\[\\]{}]");

  private final List<Route> routes;

  private ImportYaml(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  /// What goes where.
  ///
  /// @param pattern as it is written
  private record Route(String pattern, PathMatcher matcher, Mapping mapping) {
    boolean fits(Path file) {
      return matcher.matches(Path.of(lower(file.toString())));
    }
  }

  /// @param source the file's name, for problems
  /// @param folder in which mappings that are files are found
  /// @throws Problems naming everything that is wrong with it and with the mappings that it names
  public static ImportYaml read(String source, String text, Path folder) {
    var yaml = Yaml.read(source, text);
    var routes = new ArrayList<Route>();
    var faults = new ArrayList<Message>();
    yaml.root()
        .need("files")
        .flatMap(YamlValue::map)
        .map(YamlMap::all)
        .ifPresent(files ->
            files.forEach((pattern, mapping) ->
                route(pattern, mapping, folder, faults).ifPresent(routes::add)));
    try {
      yaml.finish();
    } catch (Problems own) {
      faults.addAll(0, own.messages());
    }
    Problems.throwIfAny(faults);
    return new ImportYaml(routes);
  }

  private static Optional<Route> route(
      String pattern, YamlValue value, Path folder, List<Message> faults) {
    try {
      var matcher = matcher(pattern, value);
      var mapping = value.text().flatMap(name -> mapping(name, value, folder));
      return matcher.flatMap(fits -> mapping.map(found -> new Route(pattern, fits, found)));
    } catch (Problems problems) {
      faults.addAll(problems.messages());
      return Optional.empty();
    }
  }

  /// Somebody else may have written it: no file is read that didn't come with it.
  private static Optional<Mapping> mapping(String name, YamlValue at, Path folder) {
    if (MappingFiles.isFile(name) && !MappingFiles.liesWithin(folder, name)) {
      at.problem("mapping.elsewhere", name, OpenedFolder.ROUTES, MappingFiles.names());
      return Optional.empty();
    }
    return Optional.of(MappingFiles.find(name, folder));
  }

  private static Optional<PathMatcher> matcher(String pattern, YamlValue at) {
    if (pattern.length() > LONGEST_PATTERN
        || STARS.matcher(pattern).results().count() > MOST_STARS) {
      at.problem("mapping.glob.many", pattern, LONGEST_PATTERN, MOST_STARS);
      return Optional.empty();
    }
    try {
      return Optional.of(FileSystems.getDefault().getPathMatcher("glob:" + lower(pattern)));
    } catch (PatternSyntaxException wrong) {
      at.problem("mapping.glob", pattern);
      return Optional.empty();
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /// A document in which each of these files, and no other, goes through a mapping.
  ///
  /// @param mappings by the files' names within the folder
  public static String written(Map<String, String> mappings) {
    var routes = new StringBuilder("files:\n");
    mappings.forEach((file, mapping) ->
        routes.append(
            "  %s: %s\n"
                .formatted(
                    YamlWriter.quoted(SIGNS_OF_PATTERNS.matcher(file).replaceAll("\\\\$0")),
                    YamlWriter.quoted(mapping))));
    return routes.toString();
  }

  /// The mapping of a file.
  ///
  /// @param file its path within the folder
  public Optional<Mapping> mappingOf(Path file) {
    return routes.stream().filter(route -> route.fits(file)).map(Route::mapping).findFirst();
  }

  /// Patterns that none of these files fits, most likely mistyped.
  ///
  /// @param files their paths within the folder
  List<String> patternsWithout(List<Path> files) {
    return routes.stream()
        .filter(route -> files.stream().noneMatch(route::fits))
        .map(Route::pattern)
        .toList();
  }
}
