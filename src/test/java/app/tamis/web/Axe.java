package app.tamis.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

/// Deque's axe, asked for all that WCAG 2.2 AA wants and a machine can see.
@NullMarked
final class Axe {

  private static final String SCRIPT = script();

  private Axe() {}

  /// Rule, place and remedy of each violation; empty where there is none.
  static List<String> violations(Page page) {
    return asked(
        page,
        """
        {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}\
        """);
  }

  /// What can't be read, and nothing else: all that changes between light and dark.
  static List<String> unreadable(Page page) {
    return asked(page, "{type: \"rule\", values: [\"color-contrast\"]}");
  }

  /// The script is evaluated, not loaded, which the content policy allows.
  private static List<String> asked(Page page, String what) {
    if (page.evaluate("() => 'axe' in window").equals(false)) {
      page.evaluate(SCRIPT);
    }
    var found =
        page.evaluate(
            """
            async () => {
              const {violations} = await axe.run(document, {runOnly: %s, resultTypes: ["violations"]});
              return violations.flatMap(({id, nodes}) =>
                nodes.map(({target, failureSummary}) => `${id} at ${target}: ${failureSummary}`));
            }
            """
                .formatted(what));
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  private static String script() {
    try (var script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
