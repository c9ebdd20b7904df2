package app.tamis.facts.mapping;

import app.tamis.basics.Nearest;
import app.tamis.basics.YamlMap;
import app.tamis.basics.YamlValue;
import java.util.List;

/// Names a name that isn't known, with the one that may have been meant.
final class MappingNames {

  private MappingNames() {}

  static void unknown(YamlValue at, String name, List<String> known) {
    Nearest.to(name, known)
        .ifPresentOrElse(
            nearest -> at.problem("yaml.unknown.nearest", name, nearest),
            () -> at.problem("yaml.unknown", name, String.join(", ", known)));
    passOver(at);
  }

  /// So that what stands beneath is not found fault with besides.
  private static void passOver(YamlValue value) {
    switch (value.content()) {
      case YamlMap map -> map.all().values().forEach(MappingNames::passOver);
      case List<?> items -> value.list().forEach(MappingNames::passOver);
      default -> {}
    }
  }
}
