package app.tamis.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFolderTests {

  private static final byte[] CONTENT = "%PDF, as good as".getBytes(StandardCharsets.US_ASCII);

  @TempDir private Path data = Path.of(".");

  @Test
  void what_is_kept_lies_under_its_hash_and_for_its_owner_alone() throws IOException {
    var hash = DocumentFolder.below(data).keep(CONTENT);

    var file = data.resolve("documents/" + hash + ".pdf");
    assertThat(file).hasBinaryContent(CONTENT);
    assertThat(hash).hasSize(64);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
    assertThat(DocumentFolder.below(data).find(hash)).hasValue(CONTENT);
    assertThat(data.resolve("documents")).isDirectoryNotContaining("glob:*.half");
  }

  @Test
  void what_is_there_is_never_written_again() throws IOException {
    var folder = DocumentFolder.below(data);
    var file = data.resolve("documents/" + folder.keep(CONTENT) + ".pdf");
    var then = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(file, then);

    folder.keep(CONTENT);

    assertThat(Files.getLastModifiedTime(file)).isEqualTo(then);
  }

  @Test
  void what_was_changed_is_told_and_left_as_it_is() throws IOException {
    var folder = DocumentFolder.below(data);
    var file = data.resolve("documents/" + folder.keep(CONTENT) + ".pdf");
    Files.writeString(file, "forged");

    assertThatThrownBy(() -> folder.keep(CONTENT)).isInstanceOf(Problems.class);

    assertThat(file).hasContent("forged");
  }

  @Test
  void only_documents_go_into_backups() throws IOException {
    var folder = DocumentFolder.below(data);
    assertThat(folder.kept()).isEmpty();
    var hash = folder.keep(CONTENT);
    Files.writeString(data.resolve("documents/notes.txt"), "mine");
    Files.writeString(data.resolve("documents/123.half"), "cut off");

    assertThat(folder.kept())
        .extracting(DocumentFolder.KeptFile::name)
        .containsExactly("documents/" + hash + ".pdf");
  }

  @Test
  void a_file_that_cant_be_written_is_told() throws IOException {
    Files.writeString(data.resolve("documents"), "a file in its place");

    assertThatThrownBy(() -> DocumentFolder.below(data).keep(CONTENT)).isInstanceOf(Problems.class);
  }
}
