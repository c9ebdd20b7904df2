package app.tamis.agreements.clauses;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Gaps in the text of a clause: `{call_out_fee}`.
public final class Gaps {

  /// What stands in a gap that isn't filled in yet.
  public static final String OPEN = "……";

  private static final Pattern GAP = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

  private Gaps() {}

  /// The names of all gaps of a text.
  public static Set<String> in(String text) {
    var names = new TreeSet<String>();
    var gaps = GAP.matcher(text);
    while (gaps.find()) {
      names.add(gaps.group(1));
    }
    return names;
  }

  /// @param values what fills a gap; empty where nothing is known, which stays open
  public static String fill(String text, Function<String, Optional<String>> values) {
    return GAP.matcher(text)
        .replaceAll(gap -> Matcher.quoteReplacement(values.apply(gap.group(1)).orElse(OPEN)));
  }
}
