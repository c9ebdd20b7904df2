package app.tamis.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.web.imports.ImportRun.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class ImportRunsTests {

  private static final Stage OURS = new Stage.Failed(List.of(Message.of("import.failed")));

  /// Remembers how it ended.
  private static final class Ending extends SseEmitter {

    private @Nullable Throwable fault;

    @Override
    public void completeWithError(Throwable fault) {
      this.fault = fault;
    }
  }

  @Test
  void whatever_is_thrown_ends_the_run_with_a_sentence() {
    for (var thrown :
        List.of(
            new StackOverflowError(),
            new OutOfMemoryError(),
            new AssertionError(),
            new ExceptionInInitializerError(),
            new IllegalStateException())) {
      assertThat(ImportRuns.outcome(() -> thrown(thrown))).isEqualTo(OURS);
    }
  }

  @Test
  void what_is_wrong_with_the_files_is_told_as_it_is() {
    assertThat(ImportRuns.outcome(() -> thrown(Problems.of("csv.empty", "a.csv"))))
        .isEqualTo(new Stage.Failed(List.of(Message.of("csv.empty", "a.csv"))));
  }

  @Test
  @Timeout(10)
  void a_page_does_not_wait_for_news_that_cannot_come() {
    var page = new Ending();

    ImportEvents.tell(page, ImportRunsTests::overflowing, Words.in(Locale.UK));

    assertThat(page.fault).isInstanceOf(StackOverflowError.class);
  }

  private static Optional<Stage> overflowing() {
    throw new StackOverflowError();
  }

  private static Stage thrown(Throwable fault) {
    switch (fault) {
      case Error error -> throw error;
      case RuntimeException exception -> throw exception;
      default -> throw new IllegalArgumentException(fault);
    }
  }
}
