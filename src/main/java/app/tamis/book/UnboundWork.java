package app.tamis.book;

/// Work that would have found nothing, in silence: the database shows the rows of one portfolio,
/// and it was told of none. A mistake of the program, not of whoever uses it.
final class UnboundWork extends IllegalStateException {

  private UnboundWork(String message) {
    super(message);
  }

  static UnboundWork toNoPortfolio() {
    return new UnboundWork(
        "work that isn't bound to a portfolio asked for the book, which would have shown it no row;"
            + " background work runs in app.tamis.clock.InPortfolio");
  }

  static UnboundWork inATransactionOfAnother() {
    return new UnboundWork(
        "work for one portfolio asked for the book in a transaction that was begun for another, whose"
            + " rows it would have been shown");
  }

  static UnboundWork outsideOfATransaction() {
    return new UnboundWork(
        "a statement outside of a transaction asked for the book, which would have shown it no row;"
            + " its door must be @Transactional");
  }
}
