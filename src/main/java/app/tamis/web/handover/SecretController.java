package app.tamis.web.handover;

import app.tamis.agreements.Drafting;
import app.tamis.handover.Secret;
import app.tamis.handover.Secrets;
import app.tamis.identity.Token;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Moments;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PortfolioZone;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where a secret is opened, once. Looking at the page opens nothing: programs that follow links in
/// mail do that.
@Controller
@RequestMapping("/secret/{token}")
final class SecretController {

  private final Secrets secrets;
  private final Drafting drafting;
  private final PortfolioZone clocks;
  private final Clock clock;
  private final Pages pages;

  SecretController(
      Secrets secrets, Drafting drafting, PortfolioZone clocks, Clock clock, Pages pages) {
    this.secrets = secrets;
    this.drafting = drafting;
    this.clocks = clocks;
    this.clock = clock;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(@PathVariable String token, HttpServletRequest request) {
    var page = pages.ofNobody(request);
    var firm = drafting.us().name();
    var secret = secrets.find(new Token(token)).filter(one -> one.isThere(clock.instant()));
    return Answer.page(
        secret.isPresent() ? HttpStatus.OK : HttpStatus.GONE,
        "handover/secret",
        page,
        new SecretView(
            HandoverPath.secret(token),
            secret.isEmpty(),
            secret
                .map(one -> page.words().say("handover.secret.lead", firm, one.what()))
                .orElseGet(() -> page.words().say("handover.secret.gone", firm)),
            secret
                .map(Secret::until)
                .map(until -> new Moments(page.words(), clocks.zone()).day(until))
                .orElse("")));
  }

  /// What was kept, still encrypted; it is forgotten with that.
  @PostMapping("/open")
  ResponseEntity<String> open(@PathVariable String token, HttpServletRequest request) {
    return secrets
        .open(new Token(token), request.getRemoteAddr())
        .map(sealed ->
            ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .body(sealed))
        .orElseGet(() -> ResponseEntity.status(HttpStatus.GONE).build());
  }
}
