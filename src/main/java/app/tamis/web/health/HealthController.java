package app.tamis.web.health;

import app.tamis.book.Book;
import app.tamis.clock.InPortfolio;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Facts;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Whether all is well, for a program that watches: the book answers, the facts can be read. What
/// is wrong stands in the log; strangers are not told.
@Controller
final class HealthController {

  private final Book book;
  private final Facts facts;
  private final DataFolder data;
  private final InPortfolio inPortfolio;

  HealthController(Book book, Facts facts, DataFolder data, InPortfolio inPortfolio) {
    this.book = book;
    this.facts = facts;
    this.data = data;
    this.inPortfolio = inPortfolio;
  }

  private boolean areReadable() {
    return book.portfolios().known().stream()
        .allMatch(one -> inPortfolio.call(one.id(), () -> facts.isReadable(data.path())));
  }

  @GetMapping("/health")
  ResponseEntity<String> health() {
    boolean well = book.isReachable() && areReadable();
    return ResponseEntity.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(well ? "{\"status\":\"up\"}" : "{\"status\":\"down\"}");
  }
}
