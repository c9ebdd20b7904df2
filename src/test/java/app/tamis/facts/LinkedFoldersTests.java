package app.tamis.facts;

import static app.tamis.facts.FolderFixture.TODAY;
import static app.tamis.facts.FolderFixture.aFolder;
import static app.tamis.facts.FolderFixture.door;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders may be links to where there is room.
class LinkedFoldersTests {

  @TempDir private Path temporary;

  @Test
  void a_folder_that_is_a_link_is_read_as_what_it_leads_to() throws IOException {
    var folder = aFolder(temporary.resolve("harbour")).written();
    var link = Files.createSymbolicLink(temporary.resolve("link"), folder);

    assertThat(totals(link)).isEqualTo(totals(folder));
  }

  @Test
  void a_store_whose_facts_lie_elsewhere_is_kept_whole() throws IOException {
    var data = temporary.resolve("data");
    aFolder(temporary.resolve("harbour")).importedInto(data);
    var whole = kept(data);
    var elsewhere = Files.move(data.resolve("facts"), temporary.resolve("elsewhere"));
    Files.createSymbolicLink(data.resolve("facts"), elsewhere);

    assertThat(kept(data)).contains("facts/000001.duckdb").isEqualTo(whole);
  }

  private static ControlTotals totals(Path folder) {
    try (var opened = FactsFolder.open(folder)) {
      return door(TODAY).check(opened, ImportOptions.STRICT, FolderFixture.NONE_BAD).totals();
    }
  }

  private static List<String> kept(Path data) {
    return door(TODAY).kept(data).stream().map(KeptFile::name).toList();
  }
}
