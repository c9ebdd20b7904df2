package app.tamis.basics;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A YAML document being read, and all that was found wrong in it so far. Read what you expect
/// through [#root], then call [#finish], which also names the keys that nobody asked for.
public final class Yaml {

  /// The most bytes that a text may have; of a larger one nobody need read more.
  public static final int MOST_BYTES = 4 * YamlText.MOST_CHARACTERS;

  private static final int MOST_PROBLEMS = 100;
  private static final int MOST_SHOWN = 120;

  private final String source;
  private final List<Message> problems = new ArrayList<>();
  private final List<YamlMap> maps = new ArrayList<>();
  private final YamlMap root;
  private int untold;

  private Yaml(String source, String text) {
    this.source = source;
    var value = YamlReader.read(this, source, text);
    if (value.isPresent() && value.get().content() instanceof YamlMap map) {
      this.root = map;
    } else {
      value.ifPresent(other -> problem(other, "yaml.map"));
      this.root = new YamlMap(this, "1", Map.of());
    }
  }

  /// @param source the file's name, as problems shall call it
  /// @throws Problems where the text isn't YAML, or more than any document of ours holds
  public static Yaml read(String source, String text) {
    return new Yaml(source, text);
  }

  /// The text of a document.
  ///
  /// @param bytes all of it, or at least one more than [#MOST_BYTES]
  /// @throws Problems where it is too large, or not text
  public static String text(String source, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw YamlText.tooLarge(source);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notText) {
      throw Problems.of("file.utf8", source);
    }
  }

  public YamlMap root() {
    return root;
  }

  YamlMap mapOf(String line, Map<String, YamlValue> entries) {
    var map = new YamlMap(this, line, entries);
    maps.add(map);
    return map;
  }

  /// Adds a problem at a value: `key` takes the place (`file:line`) first, then the arguments.
  public void problem(YamlValue at, String key, Object... arguments) {
    problem(at.line(), key, arguments);
  }

  void problem(String line, String key, Object... arguments) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(Message.of(key, placed(source + ":" + line, arguments)));
    } else {
      untold++;
    }
  }

  static Object[] placed(String place, Object... arguments) {
    var all = new ArrayList<Object>(List.of(place));
    List.of(arguments).forEach(argument -> all.add(shown(argument)));
    return all.toArray();
  }

  /// Somebody may have written a novel.
  private static Object shown(Object argument) {
    return argument instanceof String text && text.length() > MOST_SHOWN
        ? text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN / 2)) + "…"
        : argument;
  }

  /// @throws Problems with every problem found, keys that nobody asked for included
  public void finish() {
    maps.forEach(YamlMap::nameUnknownKeys);
    if (untold > 0) {
      problems.add(Message.of("yaml.more", source, untold));
    }
    Problems.throwIfAny(problems);
  }
}
