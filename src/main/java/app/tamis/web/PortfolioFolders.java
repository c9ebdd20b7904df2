package app.tamis.web;

import app.tamis.book.Book;
import app.tamis.facts.DataFolder;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/// Where the facts of each portfolio lie.
@Component
final class PortfolioFolders implements DataFolder {

  private final Book book;
  private final Path data;

  PortfolioFolders(Book book, ServerSettings settings) {
    this.book = book;
    this.data = settings.data();
  }

  @Override
  public Path path() {
    return book.portfolios().current().below(data);
  }
}
