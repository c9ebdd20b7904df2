package app.tamis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.identity.Throttling.Counted;
import app.tamis.identity.Throttling.Failures;
import app.tamis.identity.Throttling.Scope;
import app.tamis.web.RunningTamis;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class AttemptBookTests {

  private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

  private final RunningTamis tamis = RunningTamis.shared();
  private final AttemptBook attempts = tamis.part(AttemptBook.class);

  @Test
  void a_flood_of_new_names_stays_within_bounds_and_washes_nothing_away() {
    inTransaction(() -> {
      keep("account under fire", 40);
      for (int i = 0; i < 300; i++) {
        keep("account made up " + i, 1);
      }

      attempts.keepAtMost(100);

      assertThat(count("%")).isEqualTo(100);
      assertThat(count("account under fire")).isEqualTo(1);
    });
  }

  @Test
  void what_is_older_than_a_day_is_forgotten() {
    inTransaction(() -> {
      keep("account of yesterday", 3);

      attempts.forgetBefore(NOW.plusSeconds(1));

      assertThat(count("account of yesterday")).isZero();
    });
  }

  private void keep(String counted, int failures) {
    var one = new Counted(Scope.ACCOUNT, counted);
    attempts.lock(one, NOW);
    attempts.keep(one, new Failures(failures, NOW, NOW));
  }

  private int count(String like) {
    return tamis
        .part(JdbcClient.class)
        .sql("SELECT count(*) FROM sign_in_attempts WHERE counted LIKE :like")
        .param("like", like)
        .query(Integer.class)
        .single();
  }

  private void inTransaction(Runnable work) {
    tamis.inPortfolio(() -> {
      tamis
          .part(TransactionTemplate.class)
          .executeWithoutResult(status -> {
            work.run();
            status.setRollbackOnly();
          });
      return tamis;
    });
  }
}
