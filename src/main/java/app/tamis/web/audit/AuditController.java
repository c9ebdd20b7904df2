package app.tamis.web.audit;

import app.tamis.identity.People;
import app.tamis.identity.Refusals;
import app.tamis.identity.Right;
import app.tamis.trail.Trail;
import app.tamis.trail.TrailEntry;
import app.tamis.trail.TrailFilter;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Moments;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// Who saw and did what, for the owner.
@Controller
@Needs(Right.TRAIL)
final class AuditController {

  private static final int ROWS = 50;
  private static final int ROWS_OF_A_FILE = 1_000_000;

  private final Trail trail;
  private final Refusals refusals;
  private final People people;
  private final Pages pages;

  AuditController(Trail trail, Refusals refusals, People people, Pages pages) {
    this.trail = trail;
    this.refusals = refusals;
    this.people = people;
    this.pages = pages;
  }

  @GetMapping("/audit")
  @Place(name = "audit", label = "nav.audit", in = PlaceGroup.FIRM, order = 50)
  ModelAndView page(
      @RequestParam Optional<UUID> person,
      @RequestParam Optional<String> kind,
      @RequestParam Optional<Long> before,
      HttpServletRequest request) {
    refusals.settle();
    var filter = new TrailFilter(person, kind.filter(wanted -> !wanted.isEmpty()), before);
    return Answer.page(
        "audit/audit", pages.at("audit", request), view(filter, pages.moments(request)));
  }

  @GetMapping("/audit.csv")
  ResponseEntity<byte[]> csv(
      @RequestParam Optional<UUID> person,
      @RequestParam Optional<String> kind,
      HttpServletRequest request) {
    var filter =
        new TrailFilter(person, kind.filter(wanted -> !wanted.isEmpty()), Optional.empty());
    refusals.settle();
    var entries = trail.list(filter, ROWS_OF_A_FILE);
    trail.record(pages.actor(request), "trail.audit.exported");
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("tamis-audit.csv").build().toString())
        .body(AuditCsv.of(entries, pages.words(request)).getBytes(StandardCharsets.UTF_8));
  }

  private AuditView view(TrailFilter filter, Moments moments) {
    var words = moments.words();
    var found = trail.list(filter, ROWS + 1);
    var shown = found.subList(0, Math.min(ROWS, found.size()));
    return new AuditView(
        shown.stream().map(entry -> row(entry, moments)).toList(),
        people.listWithRemoved().stream()
            .map(person ->
                new AuditView.Choice(
                    person.id().toString(),
                    person.name(),
                    filter.person().filter(person.id()::equals).isPresent()))
            .toList(),
        trail.kinds().stream()
            .map(kind ->
                new AuditView.Choice(
                    kind,
                    AuditWords.kind(kind, words),
                    filter.kind().filter(kind::equals).isPresent()))
            .toList(),
        filter.person().isPresent() || filter.kind().isPresent(),
        filter.before().isPresent() ? path("/audit", filter, Optional.empty()) : "",
        found.size() > ROWS ? path("/audit", filter, lastOf(shown)) : "",
        path("/audit.csv", filter, Optional.empty()));
  }

  private static Optional<Long> lastOf(List<TrailEntry> shown) {
    return Optional.of(shown.getLast().id());
  }

  private static String path(String page, TrailFilter filter, Optional<Long> before) {
    return UriComponentsBuilder.fromPath(page)
        .queryParamIfPresent("person", filter.person())
        .queryParamIfPresent("kind", filter.kind())
        .queryParamIfPresent("before", before)
        .encode()
        .toUriString();
  }

  private static AuditView.Row row(TrailEntry entry, Moments moments) {
    var words = moments.words();
    return new AuditView.Row(
        moments.second(entry.at()),
        AuditWords.who(entry, words),
        AuditWords.what(entry, words),
        entry.address());
  }
}
