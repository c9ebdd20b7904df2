package app.tamis.identity;

import app.tamis.book.Portfolios;
import org.springframework.stereotype.Component;

/// Makes what stands in links and is given to programs. Whoever shows one isn't signed in anywhere,
/// so that it says itself whose it is; it is looked for in that portfolio alone.
@Component
public final class Tokens {

  private final Portfolios portfolios;

  Tokens(Portfolios portfolios) {
    this.portfolios = portfolios;
  }

  /// One of the portfolio that this thread works for.
  public Token make() {
    var token = Token.random();
    var portfolio = portfolios.current();
    return portfolio.isFirst() ? token : token.of(portfolio.number());
  }
}
