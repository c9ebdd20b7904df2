package app.tamis.cli;

import static app.tamis.cli.CommandLineFixture.tamis;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.reference.RandomFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is stored is graded as if it were read, whatever happens on the way.
class StoredAndReadTests {

  private static final Path HARBOUR = Path.of("samples/harbour");

  @TempDir private Path temporary;

  @Test
  void the_same_facts_have_the_same_grades_from_a_store_as_from_a_folder() throws IOException {
    for (long seed = 100; seed < 103; seed++) {
      var folder = temporary.resolve("made-" + seed);
      RandomFolders.write(folder, seed);
      assertSame(folder, temporary.resolve("data-" + seed));
    }
    assertSame(HARBOUR, temporary.resolve("data"));
  }

  private static void assertSame(Path folder, Path data) {
    var imported = tamis("import", folder, "--data", data);

    assertThat(imported.status()).as(imported.err()).isZero();
    assertThat(stored(data)).isEqualTo(tamis("grade", folder, "--format", "json").out());
  }

  @Test
  void an_import_that_is_killed_leaves_the_last_state_in_force() throws Exception {
    var data = temporary.resolve("data");
    var part = Files.createDirectory(temporary.resolve("part"));
    for (var file : new String[] {"clients.csv", "tickets.csv"}) {
      Files.copy(HARBOUR.resolve(file), part.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    tamis("import", part, "--data", data);
    var before = stored(data);
    var whole = temporary.resolve("whole");
    tamis("import", part, "--data", whole);
    tamis("import", HARBOUR, "--data", whole);

    var dice = new Random(7);
    for (int killed = 0; killed < 5; killed++) {
      var importing = child("import", HARBOUR, "--data", data);
      importing.waitFor(dice.nextInt(300, 3_000), TimeUnit.MILLISECONDS);
      importing.destroyForcibly().waitFor();

      assertThat(stored(data)).isIn(before, stored(whole));
    }

    assertThat(tamis("import", HARBOUR, "--data", data).status()).isZero();
    assertThat(stored(data)).isEqualTo(stored(whole));
    try (var left = Files.list(data.resolve("facts"))) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .allMatch(name -> name.matches("CURRENT|LOCK|\\d{6}((\\.rollup)?\\.duckdb)?"));
    }
  }

  private static String stored(Path data) {
    var graded = tamis("grade", "--data", data, "--format", "json");
    assertThat(graded.status()).as(graded.err()).isZero();
    return graded.out();
  }

  private static Process child(Object... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add("app.tamis.Tamis");
    for (var argument : arguments) {
      command.add(String.valueOf(argument));
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
