package app.tamis.facts.mapping;

import app.tamis.basics.YamlValue;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Reads a regular expression: what the engine and we mean the same by, and no more of it than can
/// be made ready at once.
final class MappingRegex {

  private static final int LONGEST = 200;

  /// How often something may be repeated, all counts taken together: each copy takes room.
  private static final int MOST_COPIES = 200;

  /// What the engine's regular expressions lack: looking around and back.
  private static final Pattern UNKNOWN_TO_ENGINE = Pattern.compile("\\(\\?<?[=!]|\\\\[1-9]");

  private static final String ESCAPED = "\\\\(?:[dDwWsSbBtnr]|\\p{Punct}|p\\{[LMNPSZ][a-z]?\\})";
  private static final String CLASS = "\\[\\^?(?:[^\\\\\\[\\]&]|&(?!&)|" + ESCAPED + ")+\\]";
  private static final String CHARACTER = "[^\\\\\\[\\](){}*+?|^$]";
  private static final String NUMBERED = "\\{(\\d{1,3})(?:(,)(\\d{0,3}))?\\}";
  private static final String COUNT = "(?:[*+?]|\\{\\d{1,3}(?:,\\d{0,3})?\\})?\\??";
  private static final Pattern READ =
      Pattern.compile(
          "(?:\\(\\?i\\))?(?:(?:%s|%s|%s|\\))%s|\\((?:\\?:)?|[|^$])*"
              .formatted(ESCAPED, CLASS, CHARACTER, COUNT));
  private static final Pattern COUNTED = Pattern.compile("\\\\.|(\\))?" + NUMBERED, Pattern.DOTALL);

  private MappingRegex() {}

  /// Empty where it can't be read, which is a problem of the value.
  static Optional<String> read(YamlValue value) {
    return value.text().filter(regex -> isReadable(regex, value));
  }

  private static boolean isReadable(String regex, YamlValue at) {
    if (regex.length() > LONGEST) {
      at.problem("mapping.regex.long", regex, LONGEST);
      return false;
    }
    try {
      Pattern.compile(regex);
    } catch (PatternSyntaxException wrong) {
      at.problem("mapping.regex", regex, wrong.getDescription());
      return false;
    }
    if (UNKNOWN_TO_ENGINE.matcher(regex).find()) {
      at.problem("mapping.regex.look", regex);
      return false;
    }
    if (!READ.matcher(regex).matches()) {
      at.problem("mapping.regex.plain", regex);
      return false;
    }
    if (copies(regex) > MOST_COPIES) {
      at.problem("mapping.regex.count", regex, MOST_COPIES);
      return false;
    }
    return true;
  }

  /// Those of signs added up, times those of groups: a group may hold them all.
  private static long copies(String regex) {
    long ofSigns = 1;
    double ofGroups = 1;
    var counts = COUNTED.matcher(regex);
    while (counts.find()) {
      if (counts.group(2) != null) {
        int most = most(counts.group(2), Optional.ofNullable(counts.group(4)).orElse(""));
        ofSigns += counts.group(1) == null ? most : 0;
        ofGroups *= counts.group(1) == null ? 1 : Math.max(1, most);
      }
    }
    return (long) Math.min(ofSigns * ofGroups, Integer.MAX_VALUE);
  }

  private static int most(String least, String most) {
    return Math.max(Integer.parseInt(least), most.isEmpty() ? 0 : Integer.parseInt(most));
  }
}
