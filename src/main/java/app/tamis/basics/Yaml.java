package app.tamis.basics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A YAML document being read, and all that was found wrong in it so far. Read what you expect
/// through [#root], then call [#finish], which also names the keys that nobody asked for.
public final class Yaml {

  private final String source;
  private final List<Message> problems = new ArrayList<>();
  private final List<YamlMap> maps = new ArrayList<>();
  private final YamlMap root;

  private Yaml(String source, Optional<Node> document) {
    this.source = source;
    var node = document.map(this::valueOf);
    if (node.isPresent() && node.get().content() instanceof YamlMap map) {
      this.root = map;
    } else {
      node.ifPresent(value -> problem(value, "yaml.map"));
      this.root = new YamlMap(this, "1", Map.of());
    }
  }

  /// @param source the file's name, as problems shall call it
  /// @throws Problems where the text isn't YAML
  public static Yaml read(String source, String text) {
    var settings = LoadSettings.builder().setAllowDuplicateKeys(false).setLabel(source).build();
    try {
      return new Yaml(source, new Compose(settings).composeString(text));
    } catch (MarkedYamlEngineException fault) {
      var line = fault.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw Problems.of("yaml.syntax", source, line, String.valueOf(fault.getProblem()));
    }
  }

  public YamlMap root() {
    return root;
  }

  /// Adds a problem at a value: `key` takes the place (`file:line`) first, then the arguments.
  public void problem(YamlValue at, String key, Object... arguments) {
    problem(at.line(), key, arguments);
  }

  void problem(String line, String key, Object... arguments) {
    var all = new ArrayList<>(List.<Object>of(source + ":" + line));
    all.addAll(List.of(arguments));
    problems.add(new Message(key, all));
  }

  /// @throws Problems with every problem found, keys that nobody asked for included
  public void finish() {
    maps.forEach(YamlMap::nameUnknownKeys);
    Problems.throwIfAny(problems);
  }

  private YamlValue valueOf(Node node) {
    var line = node.getStartMark().map(mark -> String.valueOf(mark.getLine() + 1)).orElse("1");
    return switch (node) {
      case ScalarNode scalar -> new YamlValue(this, line, scalar.getValue());
      case SequenceNode sequence ->
          new YamlValue(this, line, sequence.getValue().stream().map(this::valueOf).toList());
      case MappingNode mapping -> {
        var entries = new LinkedHashMap<String, YamlValue>();
        mapping
            .getValue()
            .forEach(tuple -> {
              if (tuple.getKeyNode() instanceof ScalarNode key) {
                var value = valueOf(tuple.getValueNode());
                if (entries.put(key.getValue(), value) != null) {
                  problem(value, "yaml.twice", key.getValue());
                }
              }
            });
        var map = new YamlMap(this, line, entries);
        maps.add(map);
        yield new YamlValue(this, line, map);
      }
      default -> throw Problems.of("yaml.syntax", source, line, node.getTag().getValue());
    };
  }
}
