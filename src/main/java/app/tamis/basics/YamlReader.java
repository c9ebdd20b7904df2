package app.tamis.basics;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads the values of a YAML text one event after the other, and stops before it has built what no
/// document of ours holds: a few lines with aliases stand for more values than any machine has room
/// for.
final class YamlReader {

  private static final int DEEPEST = 40;
  private static final int MOST_VALUES = 50_000;
  private static final String MERGE = "<<";

  private final Yaml document;
  private final String source;
  private final Iterator<Event> events;
  private Optional<Mark> at = Optional.empty();
  private int values;

  private YamlReader(Yaml document, String source, String text) {
    this.document = document;
    this.source = source;
    this.events =
        new Parse(LoadSettings.builder().setLabel(source).build()).parseString(text).iterator();
  }

  /// Empty where there is nothing but comments.
  ///
  /// @throws Problems where the text isn't YAML, or more than we read of it
  static Optional<YamlValue> read(Yaml document, String source, String text) {
    return new YamlReader(document, source, YamlText.checked(source, text)).document();
  }

  private Optional<YamlValue> document() {
    next();
    if (next() instanceof StreamEndEvent) {
      return Optional.empty();
    }
    var value = value(next(), 1);
    next();
    if (!(next() instanceof StreamEndEvent)) {
      throw refused("yaml.documents");
    }
    return Optional.of(value);
  }

  private Event next() {
    try {
      var event = events.next();
      at = event.getStartMark();
      return event;
    } catch (MarkedYamlEngineException fault) {
      at = fault.getProblemMark().or(fault::getContextMark).or(() -> at);
      throw refused("yaml.syntax", String.valueOf(fault.getProblem()));
    } catch (YamlEngineException | IllegalArgumentException fault) {
      // The engine doesn't say where, as with "\UFFFFFFFF".
      throw refused("yaml.syntax", String.valueOf(fault.getMessage()));
    }
  }

  private YamlValue value(Event event, int depth) {
    checkBounds(event, depth);
    var line = String.valueOf(line());
    return switch (event) {
      case ScalarEvent scalar -> new YamlValue(document, line, text(scalar), scalar.isPlain());
      case MappingStartEvent _ -> new YamlValue(document, line, map(line, depth), false);
      default -> new YamlValue(document, line, list(depth), false);
    };
  }

  private void checkBounds(Event event, int depth) {
    if (event instanceof AliasEvent alias) {
      throw refused("yaml.alias", "*" + alias.getAlias());
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw refused("yaml.alias", "&" + node.getAnchor().get());
    }
    tag(event)
        .ifPresent(tag -> {
          throw refused("yaml.tag", tag);
        });
    if (++values > MOST_VALUES) {
      throw refused("yaml.many", MOST_VALUES);
    }
    if (depth > DEEPEST) {
      throw refused("yaml.deep", DEEPEST);
    }
  }

  private static Optional<String> tag(Event event) {
    return switch (event) {
      case ScalarEvent scalar -> scalar.getTag();
      case CollectionStartEvent collection -> collection.getTag();
      default -> Optional.empty();
    };
  }

  /// An escape such as `\0` may stand for what no text can hold.
  private String text(ScalarEvent scalar) {
    var text = scalar.getValue();
    text.codePoints()
        .filter(YamlText::isNoText)
        .findFirst()
        .ifPresent(character -> {
          throw refused("yaml.character", YamlText.named(character));
        });
    return text;
  }

  private List<YamlValue> list(int depth) {
    var items = new ArrayList<YamlValue>();
    for (var event = next(); !(event instanceof SequenceEndEvent); event = next()) {
      items.add(value(event, depth + 1));
    }
    return items;
  }

  private YamlMap map(String line, int depth) {
    var entries = new LinkedHashMap<String, YamlValue>();
    for (var event = next(); !(event instanceof MappingEndEvent); event = next()) {
      if (event instanceof ScalarEvent scalar && scalar.isPlain() && isMerge(scalar)) {
        throw refused("yaml.merge");
      }
      var key = value(event, depth + 1);
      var value = value(next(), depth + 1);
      if (!(key.content() instanceof String name)) {
        key.problem("yaml.key");
      } else if (entries.put(name, value) != null) {
        value.problem("yaml.twice", name);
      }
    }
    return document.mapOf(line, entries);
  }

  private static boolean isMerge(ScalarEvent key) {
    return key.getValue().equals(MERGE);
  }

  private int line() {
    return at.map(Mark::getLine).orElse(0) + 1;
  }

  private Problems refused(String key, Object... arguments) {
    int column = at.map(Mark::getColumn).orElse(0) + 1;
    return Problems.of(key, Yaml.placed(YamlText.place(source, line(), column), arguments));
  }
}
