package app.tamis.web.debits;

import app.tamis.basics.Amount;
import app.tamis.basics.Words;
import app.tamis.debits.Debits;
import app.tamis.debits.Mandates;
import app.tamis.debits.Scheme;
import app.tamis.identity.Right;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PortfolioZone;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Makes files for who collects: what goes into one is looked at first, and what doesn't and why.
@Controller
@Needs(Right.MONEY)
final class OutController {

  private final Debits debits;
  private final Mandates mandates;
  private final PortfolioZone clocks;
  private final Pages pages;

  OutController(Debits debits, Mandates mandates, PortfolioZone clocks, Pages pages) {
    this.debits = debits;
    this.mandates = mandates;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping("/debits/out")
  ModelAndView page(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    var words = pages.words(request);
    var preview = debits.preview(clocks.today());
    return Answer.page(
        "debits/out",
        pages.at("debits", request),
        new OutView(
            preview.ready().stream().map(one -> row(one, words)).toList(),
            preview.leftOut().stream().map(one -> row(one, words)).toList(),
            preview.ready().stream()
                .map(Debits.Ready::amount)
                .reduce(Amount::plus)
                .map(sum -> words.say("debits.out.sum", preview.ready().size(), sum)),
            words.find("debits.done." + done)));
  }

  private static OutView.Ready row(Debits.Ready ready, Words words) {
    return new OutView.Ready(
        ready.id(),
        ready.name(),
        ready.number(),
        words.say("debits.amount", ready.amount()),
        words.say("debits.day", ready.chargeOn()));
  }

  private static OutView.LeftOut row(Debits.LeftOut one, Words words) {
    return new OutView.LeftOut(
        one.name(),
        one.number().isEmpty() ? words.say("debits.out.all") : one.number(),
        words.say("debits.amount", one.amount()),
        words.sentence(one.why()));
  }

  @PostMapping("/debits/out")
  ModelAndView make(
      @RequestParam(defaultValue = "") List<String> bill, HttpServletRequest request) {
    return debits.write(Set.copyOf(bill), clocks.today(), pages.actor(request)).isPresent()
        ? Answer.goTo(DebitPath.ALL + "?done=made")
        : Answer.goTo(DebitPath.OUT + "?done=nothing");
  }

  @GetMapping("/debits/files/{id}.csv")
  ResponseEntity<byte[]> csv(@PathVariable UUID id, HttpServletRequest request) {
    return file(debits.csv(id, pages.actor(request)), "gocardless-payments-" + clocks.today());
  }

  @PostMapping("/debits/files/{id}/undo")
  ModelAndView undo(@PathVariable UUID id, HttpServletRequest request) {
    boolean undone = debits.undo(id, pages.actor(request));
    return Answer.goTo(DebitPath.ALL + "?done=" + (undone ? "undone" : "too-late"));
  }

  /// Signed mandates, with whole numbers of accounts.
  @GetMapping("/debits/mandates.csv")
  @Needs({Right.AGREEMENTS, Right.MONEY})
  ResponseEntity<byte[]> owners(
      @RequestParam(defaultValue = "") String scheme, HttpServletRequest request) {
    var chosen =
        Scheme.find(scheme)
            .filter(Scheme::isGoCardless)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return file(
        mandates.owners(chosen, clocks.today(), pages.actor(request)),
        "gocardless-customers-" + chosen.code() + "-" + clocks.today());
  }

  private static ResponseEntity<byte[]> file(Optional<String> text, String name) {
    var csv = text.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + ".csv").build().toString())
        .body(csv.getBytes(StandardCharsets.UTF_8));
  }
}
