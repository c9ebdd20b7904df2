package app.tamis.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialTests {

  @TempDir private Path folder;

  @Test
  void takes_a_folders_files_without_what_is_not_meant_and_leaves_nothing_behind()
      throws IOException {
    write("tickets.csv");
    write("tamis-answers.yaml");
    write("rejects.csv");
    write(".hidden");
    Files.createDirectory(folder.resolve("old"));
    Path data;

    try (var trial = Trial.begin()) {
      data = trial.data();
      var notes = trial.take(List.of(folder), List.of(folder.resolve("tamis-answers.yaml")));

      assertThat(trial.intake().files())
          .extracting(IntakeFile::name)
          .containsExactly("tickets.csv");
      assertThat(notes)
          .containsExactly(Message.of("trial.below", folder.resolve("old").toString()));
    }

    assertThat(data).doesNotExist();
    assertThat(folder.resolve("tickets.csv")).exists();
  }

  @Test
  void names_everything_that_is_not_there_and_takes_a_file_that_is_named_twice_once()
      throws IOException {
    write("tickets.csv");
    var tickets = folder.resolve("tickets.csv");
    var gone = folder.resolve("gone.csv");
    var lost = folder.resolve("lost.csv");

    try (var trial = Trial.begin()) {
      assertThat(trial.take(List.of(folder, tickets), List.of())).isEmpty();
      assertThatThrownBy(() -> trial.take(List.of(gone, lost), List.of()))
          .isInstanceOfSatisfying(
              Problems.class,
              found ->
                  assertThat(found.messages())
                      .containsExactly(
                          Message.of("file.missing", gone.toString()),
                          Message.of("file.missing", lost.toString())));
    }
  }

  private void write(String name) throws IOException {
    Files.writeString(folder.resolve(name), "ticket_id,client_id,opened_at\n");
  }
}
