package app.tamis.facts;

import static app.tamis.facts.FolderFixture.TODAY;
import static app.tamis.facts.FolderFixture.aFolder;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that somebody writes while they are read.
class ChangingFilesTests {

  private static final String CHANGED =
      "tickets.csv: this file changed while it was being read, so nothing was taken; try again once nothing writes to it";

  @TempDir private Path temporary;
  private Path data;
  private Path folder;

  @BeforeEach
  void makeAFolder() {
    data = temporary.resolve("data");
    folder = aFolder(temporary.resolve("harbour")).written();
  }

  private interface Step {
    void take(Path file) throws IOException;
  }

  @Test
  void a_file_that_grows_between_the_first_look_and_the_reading_is_not_taken() {
    assertThat(
            importing(
                "progress.reading",
                file ->
                    Files.writeString(
                        file, "T2,C1,2025-01-06T10:00:00\n", StandardOpenOption.APPEND)))
        .containsExactly(CHANGED);
    assertThat(data).doesNotExist();
  }

  @Test
  void a_file_in_whose_place_another_comes_is_not_taken() {
    assertThat(
            importing(
                "progress.reading",
                file -> {
                  var other = Files.writeString(temporary.resolve("other"), Files.readString(file));
                  Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
                  Files.delete(file);
                  Files.move(other, file);
                }))
        .containsExactly(CHANGED);
    assertThat(data).doesNotExist();
  }

  @Test
  void a_file_that_goes_is_not_taken() {
    assertThat(importing("progress.reading", Files::delete)).containsExactly(CHANGED);
    assertThat(data).doesNotExist();
  }

  @Test
  void a_file_that_changes_after_it_was_read_and_before_it_is_kept_is_not_taken() {
    assertThat(
            importing(
                "progress.keep",
                file ->
                    Files.writeString(
                        file, "T2,C1,2025-01-06T10:00:00\n", StandardOpenOption.APPEND)))
        .containsExactly(CHANGED);
    assertThat(data).doesNotExist();
  }

  @Test
  void settings_that_change_are_not_taken() throws IOException {
    Files.writeString(folder.resolve("portfolio.yaml"), "street_rate: 90\n");

    assertThat(
            importing(
                "progress.keep",
                _ -> Files.writeString(folder.resolve("portfolio.yaml"), "street_rate: 120\n")))
        .containsExactly(CHANGED.replace("tickets.csv", "portfolio.yaml"));
  }

  /// What an import says where its tickets change when it has come to something.
  private List<String> importing(String when, Step change) {
    var tickets = folder.resolve("tickets.csv");
    var changed = new boolean[1];
    var noon = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    var facts =
        new Facts(
            Clock.fixed(noon, ZoneOffset.UTC),
            progress -> {
              if (progress.key().equals(when) && !changed[0]) {
                changed[0] = true;
                try {
                  change.take(tickets);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              }
            });
    try (var opened = FactsFolder.open(folder)) {
      return InEnglish.problems(
          () -> facts.importInto(data, opened, ImportOptions.STRICT, _ -> {}));
    }
  }
}
