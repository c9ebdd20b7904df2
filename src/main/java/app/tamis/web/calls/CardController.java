package app.tamis.web.calls;

import app.tamis.calls.Calls;
import app.tamis.calls.Cards;
import app.tamis.identity.Right;
import app.tamis.reactions.Reply;
import app.tamis.web.page.Answer;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.LocalPath;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/// What one taps on a card: by a script, which stays where it is, or by a form, which comes back.
@Controller
@Needs(Right.CALLS)
final class CardController {

  private final Cards cards;
  private final Calls calls;
  private final Pages pages;

  CardController(Cards cards, Calls calls, Pages pages) {
    this.cards = cards;
    this.calls = calls;
    this.pages = pages;
  }

  @PostMapping("/calls/{id}/dismissal")
  ModelAndView dismiss(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String changed,
      @RequestParam(defaultValue = "/calls") String to,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script,
      HttpServletRequest request) {
    cards.dismiss(pages.person(), id, !changed.isEmpty(), pages.actor(request));
    return done(script, to);
  }

  @PostMapping("/calls/dismissal")
  ModelAndView dismissAll(
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script) {
    cards.dismissAll(pages.person());
    return done(script, "/calls");
  }

  /// Says whose a call is.
  @PostMapping("/calls/{id}/client")
  ModelAndView attach(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int client,
      @RequestParam(defaultValue = "/calls") String to,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script,
      HttpServletRequest request) {
    calls.attach(id, client, pages.actor(request));
    return done(script, to);
  }

  /// What one felt when the name lit up.
  @PostMapping("/calls/{id}/face")
  @Needs(Right.RATING)
  ModelAndView feel(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String face,
      @RequestParam(defaultValue = "/calls") String to,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script) {
    Reply.find(face).ifPresent(reply -> cards.feel(pages.person(), id, reply));
    return done(script, to);
  }

  /// Leads to the client's page, where its grade stands; a face says nothing any more from then on.
  @PostMapping("/calls/{id}/grade")
  @Needs({Right.MONEY, Right.GRADES})
  ModelAndView grade(@PathVariable long id) {
    var client = cards.lookAtGrade(pages.person(), id);
    return Answer.goTo(client.isPresent() ? ClientPath.of(client.getAsInt()) : "/calls");
  }

  private static ModelAndView done(boolean script, String to) {
    if (!script) {
      return Answer.goTo(LocalPath.of(to));
    }
    View nothing = (_, _, response) -> response.setStatus(HttpStatus.NO_CONTENT.value());
    return new ModelAndView(nothing);
  }
}
