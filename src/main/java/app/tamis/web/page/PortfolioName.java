package app.tamis.web.page;

import app.tamis.basics.Words;
import app.tamis.book.BookPortfolio;

/// What portfolios are called.
public interface PortfolioName {

  /// As its owner named it, else the firm of its settings, else its number.
  String of(BookPortfolio portfolio, Words words);
}
