package app.tamis.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit sets it before each test
class PrivateFileTests {

  @TempDir Path folder;

  @Test
  void it_is_for_its_owner_alone_also_where_it_was_open_before() throws IOException {
    var within = folder.resolve("within");
    PrivateFile.makeFolder(within);
    var file = Files.writeString(within.resolve("key"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    PrivateFile.write(file, "new");

    assertThat(file).hasContent("new");
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(permissions(within)).isEqualTo("rwx------");
    assertThat(within).isDirectoryNotContaining("glob:*.next");
  }

  @Test
  void what_cant_take_its_place_leaves_what_was_there_and_nothing_beside_it() throws IOException {
    var taken = folder.resolve("key");
    Files.createDirectories(taken.resolve("inner"));

    assertThatThrownBy(() -> PrivateFile.write(taken, "new")).isInstanceOf(IOException.class);

    assertThat(taken.resolve("inner")).isDirectory();
    assertThat(folder).isDirectoryNotContaining("glob:*.next");
  }

  @Test
  void who_reads_while_many_write_finds_one_of_them_whole() throws Exception {
    var file = folder.resolve("text");
    PrivateFile.write(file, "0".repeat(100_000));
    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      var written = new ArrayList<Future<Path>>();
      for (int i = 1; i <= 8; i++) {
        var content = String.valueOf(i).repeat(100_000);
        written.add(
            writers.submit(() -> {
              PrivateFile.write(file, content);
              return file;
            }));
        var read = Files.readString(file);
        assertThat(read).isEqualTo(read.substring(0, 1).repeat(100_000));
      }
      for (var each : written) {
        assertThat(each.get()).isEqualTo(file);
      }
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
