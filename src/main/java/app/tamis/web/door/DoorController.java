package app.tamis.web.door;

import app.tamis.agreements.Agreements.With;
import app.tamis.agreements.Doorway;
import app.tamis.agreements.Doorway.Missing;
import app.tamis.agreements.Doorways;
import app.tamis.basics.Words;
import app.tamis.identity.Right;
import app.tamis.portfolio.Client;
import app.tamis.web.page.Answer;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.RemainingClients;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// What a new client needs before it is one of ours, and the exception that who decides may make.
@Controller
@RequestMapping("/clients/{number}/door")
@Needs(Right.AGREEMENTS)
final class DoorController {

  private static final int LONGEST = 500;

  private final Doorways doorways;
  private final RemainingClients clients;
  private final PortfolioZone clocks;
  private final Pages pages;

  DoorController(Doorways doorways, RemainingClients clients, PortfolioZone clocks, Pages pages) {
    this.doorways = doorways;
    this.clients = clients;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    return answer(HttpStatus.OK, clients.get(number), Form.EMPTY, done, request);
  }

  /// @param reason empty to take the exception back
  @PostMapping
  ModelAndView except(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request) {
    if (!pages.person().may(Right.DECISIONS)) {
      throw new AccessDeniedException(request.getRequestURI());
    }
    var client = clients.get(number);
    var form = Form.of("reason", reason);
    if (back.isEmpty() && reason.isBlank()) {
      form = form.with("reason", "door.fault.reason");
    }
    form = form.with("reason", FormEntries.tooLong(reason, LONGEST));
    if (!form.isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, client, form, "", request);
    }
    doorways.except(
        new With(client.id(), client.name()), back.isEmpty() ? reason : "", pages.actor(request));
    return Answer.goTo(path(client) + "?done=" + (back.isEmpty() ? "excepted" : "back"));
  }

  private ModelAndView answer(
      HttpStatus status, Client client, Form form, String done, HttpServletRequest request) {
    var doorway = doorways.find(client.id(), clocks.today()).orElseThrow(DoorController::absent);
    var moments = pages.moments(request);
    var words = moments.words();
    return Answer.page(
        status,
        "door/door",
        pages.at("agreements", request),
        new DoorView(
            path(client),
            client.name(),
            ClientPath.of(client.number()),
            checks(doorway, client, words),
            doorways
                .exception(client.id())
                .map(one ->
                    words.say("door.exception", one.byName(), moments.day(one.at()), one.reason())),
            pages.person().may(Right.DECISIONS),
            form,
            words.find("door.done." + done)));
  }

  private static List<DoorView.Check> checks(Doorway doorway, Client client, Words words) {
    var missing = doorway.missing();
    var begin = ClientPath.of(client.number()) + "/agreements";
    return List.of(
        check("agreement", !missing.contains(Missing.AGREEMENT), begin, words),
        check("debit", !missing.contains(Missing.DIRECT_DEBIT), begin, words),
        missing.contains(Missing.SET_UP_UNKNOWN)
            ? new DoorView.Check(words.say("door.set-up.unknown"), false, "", "")
            : check("set-up", !missing.contains(Missing.SET_UP), "", words));
  }

  private static DoorView.Check check(String what, boolean there, String to, Words words) {
    return new DoorView.Check(
        words.say("door." + what + (there ? ".there" : ".missing")),
        there,
        there || to.isEmpty() ? "" : words.say("agreements.begin"),
        to);
  }

  private static String path(Client client) {
    return ClientPath.of(client.number()) + "/door";
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
