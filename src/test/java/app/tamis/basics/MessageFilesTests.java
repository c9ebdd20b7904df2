package app.tamis.basics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where messages stand: a file a module, and each in the file of its prefix.
class MessageFilesTests {

  private static final Path FOLDER = Path.of("src/main/resources/messages");

  /// Lists that every module adds to: there, whose a message is shows in what comes behind.
  private static final List<String> LISTS =
      List.of("trail.view", "trail", "nav", "job.kind", "post.kind", "letter", "progress");

  /// A text that looks like a message's key, and isn't the beginning of one.
  private static final Pattern KEY =
      Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]*[a-z0-9])+)\"");

  /// Texts that look so and are something else: files, and settings of the server.
  private static final Pattern OTHER =
      Pattern.compile(".*\\.(yaml|txt|eml)|server\\..*|store\\.main");

  private record Line(String file, String key) {}

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void a_message_stands_once(String language) throws IOException {
    assertThat(lines(language)).extracting(Line::key).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void a_prefix_belongs_to_one_module(String language) throws IOException {
    var files =
        lines(language).stream()
            .collect(groupingBy(line -> prefix(line.key()), mapping(Line::file, toSet())));

    assertThat(files.entrySet())
        .as("whoever looks for a message must know its file by its first word")
        .allSatisfy(prefix -> assertThat(prefix.getValue()).as(prefix.getKey()).hasSize(1));
  }

  @Test
  void a_module_says_the_same_in_every_language() throws IOException {
    assertThat(keysByFile("fr")).isEqualTo(keysByFile("en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void every_message_that_is_written_can_be_said(String language) throws IOException {
    assertThat(Texts.in(language).keys())
        .containsExactlyInAnyOrderElementsOf(lines(language).stream().map(Line::key).toList());
  }

  @Test
  void every_message_that_code_or_a_page_names_is_written() throws IOException {
    var known = lines("en").stream().map(Line::key).collect(toSet());
    var prefixes = known.stream().map(MessageFilesTests::firstWord).collect(toSet());

    assertThat(named())
        .filteredOn(key -> prefixes.contains(firstWord(key)))
        .filteredOn(key -> !OTHER.matcher(key).matches())
        .hasSizeGreaterThan(1000)
        .isSubsetOf(known);
  }

  private static Set<String> named() throws IOException {
    try (var files = Files.walk(Path.of("src/main"))) {
      return files
          .filter(file -> file.toString().matches(".*\\.(java|jte)"))
          .flatMap(file -> KEY.matcher(text(file)).results())
          .map(found -> found.group(1))
          .collect(toSet());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void they_are_read_out_of_a_jar_as_out_of_a_folder(@TempDir Path folder) throws IOException {
    var jar = folder.resolve("a jar.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      put(out, "messages/basics_fr.properties", "yaml.text = un texte");
      put(out, "messages/board_fr.properties", "board.title = tableau à lire");
      put(out, "messages/board_en.properties", "board.title = board");
      put(out, "other/board_fr.properties", "other.title = autre");
    }

    var texts = Texts.read(inJar(jar), "_fr.properties");

    assertThat(texts.keys()).containsExactlyInAnyOrder("yaml.text", "board.title");
    assertThat(texts.get("board.title")).isEqualTo("tableau à lire");
  }

  @Test
  void a_message_that_stands_in_two_files_is_no_message(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("basics_en.properties"), "a.b = one");
    Files.writeString(folder.resolve("board_en.properties"), "a.b = two");
    var anchor = folder.resolve("basics_en.properties").toUri().toURL();

    assertThatThrownBy(() -> Texts.read(anchor, "_en.properties"))
        .hasMessageContaining("a.b stands in another file too");
  }

  private static URL inJar(Path jar) throws IOException {
    return URI.create("jar:" + jar.toUri() + "!/messages/basics_fr.properties").toURL();
  }

  private static void put(JarOutputStream jar, String name, String text) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    jar.write(text.getBytes(StandardCharsets.UTF_8));
    jar.closeEntry();
  }

  private static Map<String, Set<String>> keysByFile(String language) throws IOException {
    return lines(language).stream().collect(groupingBy(Line::file, mapping(Line::key, toSet())));
  }

  private static String prefix(String key) {
    return LISTS.stream()
        .filter(list -> key.startsWith(list + "."))
        .findFirst()
        .map(list -> list + "." + firstWord(key.substring(list.length() + 1)))
        .orElseGet(() -> LISTS.contains(key) ? key : firstWord(key));
  }

  private static String firstWord(String key) {
    return key.replaceFirst("\\..*", "");
  }

  private static List<Line> lines(String language) throws IOException {
    var ending = "_" + language + ".properties";
    try (var files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .flatMap(file -> lines(file, file.getFileName().toString().replace(ending, "")))
          .toList();
    }
  }

  private static Stream<Line> lines(Path file, String module) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> new Line(module, line.substring(0, line.indexOf('=')).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
