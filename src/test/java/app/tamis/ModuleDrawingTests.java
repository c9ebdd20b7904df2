package app.tamis;

import static app.tamis.Code.text;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The drawing of modules in `docs/ARCHITECTURE.md` shows what is there. An arrow may be left out
/// where others lead the same way, and those to `basics` all are.
class ModuleDrawingTests {

  private static final Path CODE = Path.of("src/main/java/app/tamis");

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?app\\.tamis\\.([a-z]\\w*)\\.");

  private static final Pattern DECLARED =
      Pattern.compile("allowedDependencies = (\\{[^}]*}|\"[^\"]*\")");

  private static final Pattern NAME = Pattern.compile("\"(\\w+)(?: :: \\w+)?\"");

  private static final Pattern DRAWING =
      Pattern.compile("(?s)\\n## Modules\\n.*?```mermaid\\n(.*?)```");

  private static final Pattern ARROW = Pattern.compile("(?m)^ +(\\w+) --> (\\w+)$");

  private record Arrow(String from, String to) {}

  @Test
  void arrows_between_modules_are_those_drawn_and_no_other() throws IOException {
    var there = there();
    var drawn = drawn();

    assertThat(drawn).isNotEmpty();
    assertThat(there)
        .allSatisfy(
            arrow -> assertThat(beyond(arrow.from, drawn)).as("%s", arrow).contains(arrow.to))
        .containsAll(drawn);
  }

  @Test
  void a_module_may_use_what_it_uses_and_no_other() throws IOException {
    assertThat(declared()).isEqualTo(there());
  }

  private static Set<Arrow> there() throws IOException {
    return files()
        .flatMap(file ->
            IMPORT
                .matcher(text(file))
                .results()
                .map(found -> new Arrow(module(file), found.group(1))))
        .filter(ModuleDrawingTests::isShown)
        .collect(toSet());
  }

  private static Set<Arrow> declared() throws IOException {
    return files()
        .filter(file -> file.equals(CODE.resolve(module(file)).resolve("package-info.java")))
        .flatMap(file ->
            DECLARED
                .matcher(text(file))
                .results()
                .flatMap(list -> NAME.matcher(list.group(1)).results())
                .map(name -> new Arrow(module(file), name.group(1))))
        .filter(ModuleDrawingTests::isShown)
        .collect(toSet());
  }

  private static boolean isShown(Arrow arrow) {
    return !arrow.from.equals(arrow.to) && !arrow.to.equals("basics");
  }

  private static Stream<Path> files() throws IOException {
    try (var files = Files.walk(CODE)) {
      return files
          .filter(file -> file.toString().endsWith(".java") && !module(file).endsWith(".java"))
          .toList()
          .stream();
    }
  }

  /// Its folder's name; the program's own class is in none.
  private static String module(Path file) {
    return CODE.relativize(file).getName(0).toString();
  }

  /// Where arrows lead from a module, however far.
  private static Set<String> beyond(String module, Set<Arrow> arrows) {
    return Code.beyond(
        module, from -> arrows.stream().filter(arrow -> arrow.from.equals(from)).map(Arrow::to));
  }

  private static Set<Arrow> drawn() {
    return DRAWING
        .matcher(text(Path.of("docs/ARCHITECTURE.md")))
        .results()
        .flatMap(drawing -> ARROW.matcher(drawing.group(1)).results())
        .map(arrow -> new Arrow(arrow.group(1), arrow.group(2)))
        .collect(toSet());
  }
}
