package app.tamis.web.health;

import app.tamis.book.Book;
import app.tamis.facts.Facts;
import app.tamis.web.ServerSettings;
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
  private final ServerSettings settings;

  HealthController(Book book, Facts facts, ServerSettings settings) {
    this.book = book;
    this.facts = facts;
    this.settings = settings;
  }

  @GetMapping("/health")
  ResponseEntity<String> health() {
    boolean well = book.isReachable() && facts.isReadable(settings.data());
    return ResponseEntity.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(well ? "{\"status\":\"up\"}" : "{\"status\":\"down\"}");
  }
}
