package app.tamis.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.book.postgres.BookFixture;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// What would find nothing, in silence, fails with a sentence.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class UnboundWorkTests {

  private static final String UNBOUND = "isn't bound to a portfolio";
  private static final String NO_TRANSACTION = "outside of a transaction";

  @TempDir static Path folder;
  private static Book book;

  @BeforeAll
  static void open() {
    book = Book.open(BookFixture.dataIn(folder), Map.of());
  }

  @AfterAll
  static void close() {
    book.close();
  }

  @Test
  void a_transaction_for_no_portfolio_doesnt_begin() {
    assertThatThrownBy(() -> inTransaction()).hasMessageContaining(UNBOUND);
  }

  @Test
  void a_thread_isnt_bound_because_the_one_is_that_started_it() throws Exception {
    var fault = new Throwable[1];
    CurrentPortfolio.in(
        book.portfolio(),
        () -> {
          var other = Thread.ofVirtual().unstarted(UnboundWorkTests::inTransaction);
          other.setUncaughtExceptionHandler((_, thrown) -> fault[0] = thrown);
          other.start();
          other.join();
          return other;
        });

    assertThat(fault[0]).hasMessageContaining(UNBOUND);
  }

  @Test
  void a_statement_outside_of_a_transaction_fails_though_it_is_bound() {
    assertThatThrownBy(() -> CurrentPortfolio.in(book.portfolio(), UnboundWorkTests::portfolios))
        .rootCause()
        .hasMessageContaining(NO_TRANSACTION);
    assertThatThrownBy(UnboundWorkTests::portfolios)
        .rootCause()
        .hasMessageContaining(NO_TRANSACTION);
  }

  @Test
  void a_statement_that_steps_out_of_its_transaction_fails() {
    var outside = new TransactionTemplate(book.transactions());
    outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);

    assertThatThrownBy(() ->
            CurrentPortfolio.in(
                book.portfolio(),
                () ->
                    new TransactionTemplate(book.transactions())
                        .execute(_ -> outside.execute(_ -> portfolios()))))
        .rootCause()
        .hasMessageContaining(NO_TRANSACTION);
  }

  @Test
  void what_is_bound_sees_its_own_and_so_does_a_transaction_inside() {
    var another = new TransactionTemplate(book.transactions());
    another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

    assertThat(CurrentPortfolio.in(book.portfolio(), UnboundWorkTests::inTransaction)).isOne();
    assertThat(CurrentPortfolio.in(UUID.randomUUID(), UnboundWorkTests::inTransaction)).isZero();
    Long inside =
        CurrentPortfolio.in(
            book.portfolio(),
            () ->
                new TransactionTemplate(book.transactions())
                    .execute(_ -> another.execute(_ -> portfolios())));
    assertThat(inside).isOne();
  }

  @Test
  void work_for_another_portfolio_doesnt_go_on_in_a_transaction() {
    assertThatThrownBy(() ->
            CurrentPortfolio.in(
                book.portfolio(),
                () ->
                    new TransactionTemplate(book.transactions())
                        .execute(_ ->
                            CurrentPortfolio.in(
                                UUID.randomUUID(), UnboundWorkTests::inTransaction))))
        .hasMessageContaining("begun for another");
  }

  private static long inTransaction() {
    return new TransactionTemplate(book.transactions()).execute(_ -> portfolios());
  }

  private static long portfolios() {
    return JdbcClient.create(book.dataSource())
        .sql("SELECT count(*) FROM portfolio")
        .query(Long.class)
        .single();
  }
}
