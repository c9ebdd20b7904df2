package app.tamis.book;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Gives connections to those who begin a transaction and to nobody else: only that tells the
/// database whose rows may be seen.
final class TransactionsOnly extends DelegatingDataSource {

  private final ThreadLocal<Boolean> beginning = ThreadLocal.withInitial(() -> false);

  TransactionsOnly(DataSource pool) {
    super(pool);
  }

  void beginning(Runnable transaction) {
    beginning.set(true);
    try {
      transaction.run();
    } finally {
      beginning.remove();
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (!beginning.get()) {
      throw UnboundWork.outsideOfATransaction();
    }
    return super.getConnection();
  }
}
