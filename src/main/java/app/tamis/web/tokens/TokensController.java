package app.tamis.web.tokens;

import app.tamis.identity.PersonEntries;
import app.tamis.identity.ProgramTokens;
import app.tamis.identity.Right;
import app.tamis.identity.TokenEntries;
import app.tamis.identity.TokenScope;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Which programs are let in, and to do what.
@Controller
@Needs(Right.PEOPLE)
final class TokensController {

  private static final Form FIRST =
      Form.of("name", "", "days", String.valueOf(TokenEntries.USUAL_DAYS));

  private final ProgramTokens tokens;
  private final Pages pages;
  private final Clock clock;

  TokensController(ProgramTokens tokens, Pages pages, Clock clock) {
    this.tokens = tokens;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/tokens")
  @Place(name = "tokens", label = "tokens.title", in = PlaceGroup.FIRM, order = 30)
  ModelAndView page(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    var words = pages.words(request);
    var said = words.find("tokens.done." + done);
    return page(FIRST, Set.of(), Optional.empty(), said, request);
  }

  /// The answer shows the token, this once; a reload would make another.
  @PostMapping("/tokens")
  ModelAndView make(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") List<String> scope,
      @RequestParam(defaultValue = "") String days,
      HttpServletRequest request) {
    var chosen = TokenScope.findAll(scope);
    var form =
        Form.of("name", name, "days", days)
            .with("name", PersonEntries.name(name))
            .with("scope", TokenEntries.scopes(chosen))
            .with("days", TokenEntries.days(days));
    var life = TokenEntries.readDays(days);
    if (!form.isSound() || life.isEmpty()) {
      var answer = page(form, chosen, Optional.empty(), Optional.empty(), request);
      answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return answer;
    }
    var token = tokens.make(name, chosen, life.getAsInt(), pages.actor(request));
    var until = clock.instant().plus(Duration.ofDays(life.getAsInt()));
    return page(
        FIRST,
        Set.of(),
        Optional.of(
            new TokensView.Made(name.strip(), token.value(), pages.moments(request).day(until))),
        Optional.empty(),
        request);
  }

  @GetMapping("/tokens/{id}/revoke")
  ModelAndView askBeforeRevoking(@PathVariable UUID id, HttpServletRequest request) {
    return tokens
        .find(id)
        .map(token ->
            Answer.page(
                "tokens/revoke",
                pages.at("tokens", request),
                new RevokeView(id.toString(), token.name(), words(request).lastUsed(token))))
        .orElseGet(() -> Answer.goTo("/tokens?done=gone"));
  }

  @PostMapping("/tokens/{id}/revoke")
  ModelAndView revoke(@PathVariable UUID id, HttpServletRequest request) {
    tokens.revoke(id, pages.actor(request));
    return Answer.goTo("/tokens?done=revoked");
  }

  private ModelAndView page(
      Form form,
      Set<TokenScope> chosen,
      Optional<TokensView.Made> made,
      Optional<String> said,
      HttpServletRequest request) {
    var words = words(request);
    return Answer.page(
        "tokens/tokens",
        pages.at("tokens", request),
        new TokensView(
            tokens.list().stream().map(words::row).toList(),
            form,
            words.choices(chosen),
            made,
            said));
  }

  private TokensWords words(HttpServletRequest request) {
    return new TokensWords(pages.moments(request), clock.instant());
  }
}
