package app.tamis;

import static app.tamis.Code.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The documents of the repository lead somewhere: every relative link and every anchor in a
/// Markdown file is followed.
class DocsTests {

  private static final Path REPOSITORY = Path.of("");
  private static final Set<String> NOT_OURS = Set.of("target", "node_modules");

  /// `[text](target)` or `![text](target "title")`.
  private static final Pattern LINK = Pattern.compile("]\\(\\s*<?([^)\\s>]+)>?[^)]*\\)");

  private static final Pattern FENCE = Pattern.compile("^\\s*(?:```|~~~)");
  private static final Pattern INLINE_CODE = Pattern.compile("(`+)[^`].*?\\1");
  private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+(.+?)\\s*#*$");
  private static final Pattern NAMED = Pattern.compile("<a\\s+(?:id|name)=\"([^\"]+)\"");

  /// A type by its folders: `facts/Facts`, `…/facts/Facts`, `facts/Facts.read`.
  private static final Pattern PLACE = Pattern.compile("`(?:…/)?((?:[a-z]+/)+[A-Z]\\w*)[.\\w]*`");

  private static final Path CODE = Path.of("src/main/java/app/tamis");
  private static final Pattern ELSEWHERE = Pattern.compile("^(?:[a-z][a-z0-9+.-]*:|//).*");

  @Test
  void every_relative_link_leads_to_a_file_and_every_anchor_to_a_heading() throws IOException {
    var dead = new ArrayList<String>();

    for (var document : documents()) {
      links(document).stream()
          .filter(link -> !ELSEWHERE.matcher(link).matches())
          .flatMap(link -> fault(document, link).stream())
          .forEach(dead::add);
    }

    assertThat(dead).isEmpty();
  }

  @Test
  void every_place_in_the_code_that_the_picture_or_the_dictionary_names_is_there() {
    var lost = new ArrayList<String>();

    for (var document : List.of(Path.of("docs/ARCHITECTURE.md"), Path.of("docs/DICTIONARY.md"))) {
      proseOf(text(document))
          .flatMap(line -> PLACE.matcher(line).results())
          .map(place -> place.group(1))
          .filter(place -> !Files.exists(CODE.resolve(place + ".java")))
          .map(place -> document + " names " + place)
          .forEach(lost::add);
    }

    assertThat(lost).isEmpty();
  }

  @Test
  void anchors_are_named_as_github_names_them() {
    assertThat(
            anchors("# import.yaml: a folder of raw exports\n## Names\n## `x` & *y*\n## Names\n"))
        .containsExactlyInAnyOrder(
            "importyaml-a-folder-of-raw-exports", "names", "x--y", "names-1");
    assertThat(anchors("```\n# a remark in code\n```\n## Où ça ?\n"))
        .containsExactlyInAnyOrder("où-ça-");
  }

  private static List<Path> documents() throws IOException {
    try (var files = Files.walk(REPOSITORY)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file ->
              Stream.of(file.toString().split("[/\\\\]", -1)).noneMatch(DocsTests::isNotOurs))
          .sorted()
          .toList();
    }
  }

  private static boolean isNotOurs(String folder) {
    return NOT_OURS.contains(folder) || (folder.startsWith(".") && folder.length() > 1);
  }

  private static List<String> links(Path document) {
    return proseOf(text(document))
        .map(line -> INLINE_CODE.matcher(line).replaceAll("code"))
        .flatMap(line -> LINK.matcher(line).results())
        .map(link -> link.group(1))
        .toList();
  }

  /// A sentence for a link that leads nowhere.
  private static List<String> fault(Path document, String link) {
    var parts = link.split("#", 2);
    var target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
    if (!Files.exists(target)) {
      return List.of("%s links to %s, and there is no such file".formatted(document, link));
    }
    boolean anchored = parts.length == 2 && target.toString().endsWith(".md");
    return anchored && !anchors(text(target)).contains(parts[1])
        ? List.of("%s links to %s, and no heading there is called so".formatted(document, link))
        : List.of();
  }

  /// What a document's headings are called in links: as GitHub calls them.
  private static Set<String> anchors(String text) {
    var anchors = new TreeSet<String>();
    Map<String, Integer> seen = new HashMap<>();
    proseOf(text)
        .forEach(line -> {
          NAMED.matcher(line).results().forEach(named -> anchors.add(named.group(1)));
          var heading = HEADING.matcher(line);
          if (heading.matches()) {
            var name = anchor(heading.group(1));
            int times = seen.merge(name, 1, Integer::sum);
            anchors.add(times == 1 ? name : name + "-" + (times - 1));
          }
        });
    return anchors;
  }

  private static String anchor(String heading) {
    return heading
        .replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }

  /// The lines outside of blocks of code.
  private static Stream<String> proseOf(String text) {
    var prose = new ArrayList<String>();
    boolean code = false;
    for (var line : text.lines().toList()) {
      if (FENCE.matcher(line).find()) {
        code = !code;
      } else if (!code) {
        prose.add(line);
      }
    }
    return prose.stream();
  }
}
