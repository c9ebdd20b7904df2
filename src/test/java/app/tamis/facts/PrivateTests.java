package app.tamis.facts;

import static app.tamis.facts.FolderFixture.aFolder;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What is entrusted to a data folder is for its owner's eyes.
@DisabledOnOs(OS.WINDOWS)
class PrivateTests {

  @TempDir private Path temporary;

  @Test
  void what_is_imported_is_for_the_owner_alone() throws IOException {
    var data = temporary.resolve("deep/data");
    var folder = aFolder(temporary.resolve("harbour"));
    folder.importedInto(data);
    folder.with("tickets.csv", "ticket_id,client_id,opened_at\n").importedInto(data);
    folder.with("clients.csv", "client_id,name\nC1,Other\nC2,Two\n").importedInto(data);

    assertThat(open(data.resolve("facts"))).isEmpty();
    assertThat(mode(data)).matches("rwx------|rwx--x--x");
    assertThat(Facts.keepPrivate(data)).isFalse();
  }

  @Test
  void what_is_sent_is_for_the_owner_alone() throws IOException {
    var data = temporary.resolve("data");
    var intake = new Intakes(data).begin();
    intake.receive(
        "clients.csv",
        new ByteArrayInputStream("client_id,name\nC1,One\n".getBytes(StandardCharsets.UTF_8)));
    intake.addAlias("Uno", new ClientId("C1"));
    intake.leaveOut("Nobody");
    intake.choose("clients.csv", "toggl-time");
    intake.putSettings("currency: EUR\n");
    intake.clearRejects();
    Files.writeString(intake.rejects("clients.csv"), "rows");
    intake.keepPrivate();
    new SavedMappings(data)
        .save(
            "mine",
            "tables: {clients: {columns: {client_id: No., name: Company}}}",
            "Ada",
            Instant.EPOCH);

    assertThat(open(data.resolve("incoming"))).isEmpty();
    assertThat(open(data.resolve("mappings"))).isEmpty();
    assertThat(Facts.keepPrivate(data)).isFalse();
  }

  @Test
  void a_data_folder_of_an_earlier_version_is_closed_once() throws IOException {
    var data = temporary.resolve("data");
    aFolder(temporary.resolve("harbour")).importedInto(data);
    opened(data);

    assertThat(Facts.keepPrivate(data)).isTrue();
    assertThat(open(data.resolve("facts"))).isEmpty();
    assertThat(mode(data)).startsWith("rwx--");
    assertThat(Facts.keepPrivate(data)).isFalse();
  }

  @Test
  void what_is_not_ours_stays_as_it_is() throws IOException {
    var data = temporary.resolve("home");
    aFolder(temporary.resolve("harbour")).importedInto(data);
    var photograph = Files.writeString(data.resolve("photograph"), "of the sea");
    var elsewhere = Files.writeString(temporary.resolve("elsewhere"), "not ours");
    Files.createSymbolicLink(data.resolve("facts/link"), elsewhere);
    opened(data);
    mode(elsewhere, "rw-r--r--");

    assertThat(Facts.keepPrivate(data)).isTrue();

    assertThat(mode(data)).isEqualTo("rwxr-xr-x");
    assertThat(mode(photograph)).isEqualTo("rw-r--r--");
    assertThat(mode(elsewhere)).isEqualTo("rw-r--r--");
    Files.delete(data.resolve("facts/link"));
    assertThat(open(data.resolve("facts"))).isEmpty();
  }

  @Test
  void a_data_folder_that_isnt_there_is_not_made() {
    assertThat(Facts.keepPrivate(temporary.resolve("nowhere"))).isFalse();
    assertThat(temporary.resolve("nowhere")).doesNotExist();
  }

  private static void opened(Path tree) throws IOException {
    try (var all = Files.walk(tree)) {
      for (var each : all.filter(path -> !Files.isSymbolicLink(path)).toList()) {
        mode(each, Files.isDirectory(each) ? "rwxr-xr-x" : "rw-r--r--");
      }
    }
  }

  /// Those that others may read.
  private static List<Path> open(Path tree) throws IOException {
    try (var all = Files.walk(tree)) {
      return all.filter(path -> !mode(path).endsWith("------")).toList();
    }
  }

  private static void mode(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  private static String mode(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
