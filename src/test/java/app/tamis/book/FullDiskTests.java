package app.tamis.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FullDiskTests {

  @Test
  void a_fault_may_have_a_full_disk_behind_it() {
    assertThat(FullDisk.isBehind(new IOException("No space left on device"))).isTrue();
    assertThat(
            FullDisk.isBehind(
                new IllegalStateException(
                    new UncheckedIOException(
                        new FileSystemException("facts", null, "Disk quota exceeded")))))
        .isTrue();
    assertThat(
            FullDisk.isBehind(
                new IllegalStateException(new SQLException("could not extend file", "53100"))))
        .isTrue();
  }

  @Test
  void other_faults_are_not_for_want_of_room() {
    assertThat(FullDisk.isBehind(new IOException("Permission denied"))).isFalse();
    assertThat(FullDisk.isBehind(new SQLException("syntax error", "42601"))).isFalse();
    assertThat(FullDisk.isBehind(new IllegalStateException())).isFalse();
  }
}
