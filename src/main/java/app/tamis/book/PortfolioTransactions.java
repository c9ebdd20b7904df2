package app.tamis.book;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/// Tells the database, at the beginning of each transaction, whose rows may be seen. Row-level
/// security does the rest: a query that forgets its portfolio finds nothing of others.
final class PortfolioTransactions extends JdbcTransactionManager {

  private final TransactionsOnly source;

  PortfolioTransactions(TransactionsOnly source) {
    super(source);
    this.source = source;
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    CurrentPortfolio.get();
    source.beginning(() -> super.doBegin(transaction, definition));
    source.begunFor(holder(transaction), CurrentPortfolio.get());
  }

  /// Work for another portfolio may not go on in the same transaction: it would see and write the
  /// rows of the one that it was begun for.
  @Override
  protected boolean isExistingTransaction(Object transaction) {
    boolean exists = super.isExistingTransaction(transaction);
    if (exists && !source.isBegunFor(holder(transaction), CurrentPortfolio.get())) {
      throw UnboundWork.inATransactionOfAnother();
    }
    return exists;
  }

  private static ConnectionHolder holder(Object transaction) {
    return ((JdbcTransactionObjectSupport) transaction).getConnectionHolder();
  }

  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    try (var statement =
        connection.prepareStatement("SELECT set_config('app.portfolio', ?, true)")) {
      statement.setString(1, CurrentPortfolio.get().toString());
      statement.execute();
    }
  }
}
