package app.tamis.identity;

import static java.util.Objects.requireNonNull;

import app.tamis.book.BookPortfolio;
import app.tamis.book.Portfolios;
import app.tamis.clock.InPortfolio;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// All portfolios of the server, one after the other, each in a transaction of its own: the book
/// shows the rows of one at a time. Nobody who asks is in a transaction meanwhile.
@Component
final class Everywhere {

  private final Portfolios portfolios;
  private final InPortfolio inPortfolio;
  private final TransactionOperations transactions;

  Everywhere(Portfolios portfolios, InPortfolio inPortfolio, TransactionOperations transactions) {
    this.portfolios = portfolios;
    this.inPortfolio = inPortfolio;
    this.transactions = transactions;
  }

  /// What is found, the first portfolio's at the beginning.
  <T> List<T> find(Function<BookPortfolio, Optional<T>> look) {
    return portfolios.known().stream()
        .flatMap(portfolio -> in(portfolio, () -> look.apply(portfolio)).stream())
        .toList();
  }

  void each(Runnable work) {
    for (var portfolio : portfolios.known()) {
      in(
          portfolio,
          () -> {
            work.run();
            return portfolio;
          });
    }
  }

  <T> T in(BookPortfolio portfolio, Supplier<T> work) {
    return inPortfolio.call(
        portfolio.id(), () -> requireNonNull(transactions.execute(_ -> work.get())));
  }

  /// Where what belongs to the server is counted, and to nobody's portfolio.
  <T> T inFirst(Supplier<T> work) {
    return in(portfolios.first(), work);
  }

  <T> T here(Supplier<T> work) {
    return in(portfolios.current(), work);
  }
}
