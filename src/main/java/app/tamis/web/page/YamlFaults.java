package app.tamis.web.page;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import java.util.List;
import java.util.regex.Pattern;

/// Each fault of a document beside the line that it stands on.
public final class YamlFaults {

  /// What problems call the document; the place before each of them is taken off again.
  public static final String SOURCE = "matrix";

  private YamlFaults() {}

  public static List<YamlFault> inWords(List<Message> faults, String text, Words words) {
    return inWords(SOURCE, faults, text, words);
  }

  /// @param source what the faults call the document
  public static List<YamlFault> inWords(
      String source, List<Message> faults, String text, Words words) {
    var place =
        Pattern.compile(
            "^" + Pattern.quote(source) + "\\s?:\\s?(?:(\\d+)(?::\\d+)?\\s?:\\s?)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    var lines = text.lines().toList();
    return faults.stream().map(fault -> inWords(place, fault, lines, words)).toList();
  }

  private static YamlFault inWords(Pattern before, Message fault, List<String> lines, Words words) {
    var said = words.say(fault);
    var place = before.matcher(said);
    if (!place.find()) {
      return new YamlFault(1, "", ended(said));
    }
    if (place.group(1) == null) {
      return new YamlFault(1, "", ended(said.substring(place.end())));
    }
    int line = Integer.parseInt(place.group(1));
    return new YamlFault(
        line,
        line <= lines.size() ? lines.get(line - 1).strip() : "",
        ended(said.substring(place.end())));
  }

  /// Small letters stay: many a fault begins with a word of the document.
  private static String ended(String said) {
    return said.endsWith("?") ? said : said + ".";
  }
}
