package app.tamis.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Gives connections to those who begin a transaction and to nobody else: only that tells the
/// database whose rows may be seen.
final class TransactionsOnly extends DelegatingDataSource {

  /// For whom each transaction that runs was begun.
  private final Map<ConnectionHolder, UUID> begun =
      Collections.synchronizedMap(new WeakHashMap<>());

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

  void begunFor(ConnectionHolder transaction, UUID portfolio) {
    begun.put(transaction, portfolio);
  }

  boolean isBegunFor(ConnectionHolder transaction, UUID portfolio) {
    return portfolio.equals(begun.get(transaction));
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (!beginning.get()) {
      throw UnboundWork.outsideOfATransaction();
    }
    return super.getConnection();
  }
}
