package app.tamis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher, with a Java that only says what it was started with.
@DisabledOnOs(OS.WINDOWS)
class LauncherTests {

  private static final String SAYS_ITS_ARGUMENTS =
      """
      #!/bin/sh
      for argument in "$@"; do
        echo "$argument"
        case $argument in -XX:AOTCacheOutput=*) echo cache >"${argument#*=}" ;; esac
      done
      """;

  @TempDir private Path parent;
  private Path home;
  private Path built;

  @BeforeEach
  void unpack() throws IOException {
    home = Files.createDirectory(parent.resolve("a place"));
    Files.copy(Path.of("tamis"), home.resolve("tamis"));
    built = Files.createDirectories(home.resolve("app"));
    Files.writeString(built.resolve("tamis.jar"), "");
    Files.createDirectories(home.resolve("samples/harbour"));
    Files.writeString(jdk(), "JAVA_VERSION=\"25.0.1\"\nSOURCE=\"one\"\n");
    script(home.resolve("runtime/bin/java"), SAYS_ITS_ARGUMENTS);
  }

  @Test
  void a_server_keeps_within_a_gibibyte_unless_told_otherwise() throws Exception {
    assertThat(run(Map.of(), "serve")).contains("-Xmx1g", "-XX:+UseG1GC");
    assertThat(run(Map.of("TAMIS_OPTS", "-Xmx2g"), "demo")).containsSubsequence("-Xmx1g", "-Xmx2g");
    assertThat(run(Map.of(), "grade")).doesNotContain("-Xmx1g");
  }

  @Test
  void whoever_names_a_collector_has_that_one_alone() throws Exception {
    assertThat(run(Map.of("TAMIS_OPTS", "-XX:+UseParallelGC"), "serve"))
        .contains("-XX:+UseParallelGC")
        .doesNotContain("-XX:+UseG1GC");
    assertThat(run(Map.of("TAMIS_OPTS", "-XX:+UseParallelGC"), "grade"))
        .doesNotContain("-XX:+UseSerialGC");
  }

  @Test
  void short_commands_are_compiled_quickly_and_large_folders_thoroughly() throws Exception {
    var folder = Files.createDirectory(parent.resolve("facts")).toString();

    assertThat(run(Map.of(), "grade", folder)).contains("-XX:TieredStopAtLevel=1");

    script(parent.resolve("bin/du"), "#!/bin/sh\necho \"400000 $2\"\n");
    var large = Map.of("PATH", parent.resolve("bin") + ":" + System.getenv("PATH"));
    assertThat(run(large, "grade", folder)).doesNotContain("-XX:TieredStopAtLevel=1");
  }

  @Test
  void a_command_starts_from_the_cache_that_was_made_for_it() throws Exception {
    trained();

    assertThat(run(Map.of(), "grade")).contains(cache());
    assertThat(run(Map.of(), "serve")).doesNotContain(cache());
  }

  @Test
  void a_cache_of_another_jdk_is_not_used() throws Exception {
    trained();
    Files.writeString(jdk(), "JAVA_VERSION=\"25.0.1\"\nSOURCE=\"another\"\n");

    assertThat(run(Map.of(), "grade")).contains("grade").doesNotContain(cache());
  }

  @Test
  void a_cache_of_another_place_is_not_used() throws Exception {
    trained();
    var other = parent.resolve("another place");
    Files.move(home, other);
    home = other;

    assertThat(run(Map.of(), "grade"))
        .contains("grade")
        .noneMatch(option -> option.startsWith("-XX:AOTCache="));
  }

  @Test
  void a_cache_that_is_older_than_the_program_is_not_used() throws Exception {
    trained();
    Files.setLastModifiedTime(
        built.resolve("tamis.jar"), FileTime.from(Instant.now().plusSeconds(60)));

    assertThat(run(Map.of(), "grade")).contains("grade").doesNotContain(cache());
  }

  @Test
  void without_a_terminal_nothing_is_trained() throws Exception {
    assertThat(run(Map.of(), "grade"))
        .contains("grade")
        .noneMatch(option -> option.startsWith("-XX:AOTCache"));
    assertThat(built.resolve("tamis.aot")).doesNotExist();
    assertThat(built.resolve("tamis.aot.making")).doesNotExist();
  }

  @Test
  void a_build_leaves_a_cache_from_which_the_next_command_starts() throws Exception {
    trained();

    assertThat(built.resolve("tamis.aot")).hasContent("cache");
    assertThat(built.resolve("tamis.aot.making")).doesNotExist();
    assertThat(built.resolve("tamis.aot.for"))
        .content(UTF_8)
        .contains(built.toRealPath().toString(), "SOURCE=\"one\"");
  }

  @Test
  void where_no_cache_comes_of_it_the_command_runs_all_the_same() throws Exception {
    script(
        home.resolve("runtime/bin/java"),
        SAYS_ITS_ARGUMENTS.replace("echo cache >\"${argument#*=}\"", "exit 1"));
    trained();

    assertThat(run(Map.of(), "grade"))
        .contains("grade")
        .noneMatch(option -> option.startsWith("-XX:AOTCache"));
  }

  /// As after a build: of sources, which then go.
  private void trained() throws Exception {
    var target = home.resolve("target");
    Files.createDirectories(home.resolve("src/main"));
    Files.writeString(home.resolve("pom.xml"), "");
    Files.createDirectories(target);
    Files.move(built, parent.resolve("built"));
    script(home.resolve("mvnw"), "#!/bin/sh\nmv ../built target/tamis\n");
    run(Map.of(), "--version");
    built = target.resolve("tamis");
  }

  private String cache() throws IOException {
    return "-XX:AOTCache=" + built.toRealPath().resolve("tamis.aot");
  }

  private Path jdk() throws IOException {
    return Files.createDirectories(home.resolve("runtime")).resolve("release");
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private List<String> run(Map<String, String> environment, String... command) throws Exception {
    var builder = new ProcessBuilder(home.resolve("tamis").toString());
    builder.command().addAll(List.of(command));
    builder.environment().remove("TAMIS_JAVA_HOME");
    builder.environment().remove("TAMIS_OPTS");
    builder.environment().putAll(environment);
    var said = parent.resolve("said");
    var process =
        builder
            .redirectOutput(said.toFile())
            .redirectError(parent.resolve("complained").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return Files.readAllLines(said);
  }
}
