package app.tamis.caller;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Counts changes of what grades are made of. Kept in memory: whoever remembers an old number has
/// gone with the server that gave it. One for all portfolios: another's change costs a look.
@Component
final class ReactionsVersion {

  private final AtomicLong version = new AtomicLong();

  long now() {
    return version.get();
  }

  /// Once what this transaction does can be seen.
  void changeAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            version.incrementAndGet();
          }
        });
  }
}
