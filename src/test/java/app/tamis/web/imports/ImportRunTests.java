package app.tamis.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.web.imports.ImportRun.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportRunTests {

  private static final Stage OURS = new Stage.Failed(List.of(Message.of("import.failed")));

  @Test
  void whatever_is_thrown_ends_the_run_with_a_sentence_and_fails_the_job() {
    for (var thrown :
        List.of(
            new StackOverflowError(),
            new OutOfMemoryError(),
            new AssertionError(),
            new ExceptionInInitializerError(),
            new IllegalStateException())) {
      var run = new ImportRun();

      assertThatThrownBy(() -> run.work(() -> thrown(thrown))).isSameAs(thrown);
      assertThat(run.stage()).isEqualTo(OURS);
    }
  }

  @Test
  void what_is_wrong_with_the_files_is_told_as_it_is_and_fails_no_job() {
    var run = new ImportRun();

    run.work(() -> thrown(Problems.of("csv.empty", "a.csv")));

    assertThat(run.stage()).isEqualTo(new Stage.Failed(List.of(Message.of("csv.empty", "a.csv"))));
  }

  private static Stage thrown(Throwable fault) {
    switch (fault) {
      case Error error -> throw error;
      case RuntimeException exception -> throw exception;
      default -> throw new IllegalArgumentException(fault);
    }
  }
}
