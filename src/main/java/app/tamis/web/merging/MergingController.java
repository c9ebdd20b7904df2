package app.tamis.web.merging;

import static java.util.stream.Collectors.joining;

import app.tamis.agreements.Commitments;
import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.gradebook.ClientDecisions;
import app.tamis.gradebook.Standing;
import app.tamis.gradebook.Standings;
import app.tamis.identity.Right;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.portfolio.Clients;
import app.tamis.trail.Trail;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Two clients that are one. The one whose page it is remains.
@Controller
@RequestMapping("/clients/{number}/merging")
@Needs({Right.MONEY, Right.GRADES, Right.DECISIONS})
final class MergingController {

  private final InForce inForce;
  private final Standings standings;
  private final ClientRegister register;
  private final ClientDecisions decisions;
  private final Commitments commitments;
  private final Trail trail;
  private final Pages pages;

  MergingController(
      InForce inForce,
      Standings standings,
      ClientRegister register,
      ClientDecisions decisions,
      Commitments commitments,
      Trail trail,
      Pages pages) {
    this.inForce = inForce;
    this.standings = standings;
    this.register = register;
    this.decisions = decisions;
    this.commitments = commitments;
    this.trail = trail;
    this.pages = pages;
  }

  /// @param other the number of the one that is looked at; empty for none
  /// @param done what was done last
  /// @param whom the number of whom that was done to
  @GetMapping
  ModelAndView page(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String other,
      @RequestParam(defaultValue = "") String done,
      @RequestParam(defaultValue = "") String whom,
      HttpServletRequest request) {
    var clients = register.list();
    var client = get(clients, number);
    if (client.isMerged()) {
      return Answer.goTo(MergingPath.of(clients.remaining(client).number()));
    }
    var words = words(clients, request);
    var said = said(done, find(clients, whom), pages.words(request));
    if (other.isEmpty()) {
      return answer(words.view(client, Optional.empty(), "", Optional.empty(), said), request);
    }
    var chosen = find(clients, other).filter(one -> !one.isMerged() && !one.equals(client));
    if (chosen.isEmpty()) {
      return faulty(
          words.view(
              client,
              Optional.empty(),
              pages.words(request).say("merging.choose"),
              Optional.empty(),
              said),
          request);
    }
    trail.record(pages.actor(request), "trail.merging.viewed", client.name(), chosen.get().name());
    return answer(
        words.view(client, chosen, "", Optional.of(preview(client, chosen.get(), words)), said),
        request);
  }

  private static Optional<String> said(String done, Optional<Client> whom, Words words) {
    var key = "merging.done." + done;
    return whom.filter(_ -> words.has(key)).map(one -> words.say(key, new Names(words).of(one)));
  }

  private MergingView.Preview preview(Client client, Client other, MergingWords words) {
    var whole = known();
    var together = whole.merged(standings.merged(other.id(), client.id()), other.id(), client.id());
    return words.preview(client, other, Discretion.towards(pages.person()).of(together));
  }

  @PostMapping
  ModelAndView merge(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String other,
      HttpServletRequest request) {
    var clients = register.list();
    var chosen = find(clients, other);
    if (chosen.isEmpty()) {
      return Answer.goTo(MergingPath.of(number) + "?other=none");
    }
    try {
      register.merge(chosen.get().number(), number, pages.actor(request));
    } catch (Problems refused) {
      return refused(get(clients, number), refused, request);
    }
    return Answer.goTo(after(number, "merged", chosen.get().number()));
  }

  @PostMapping("/{taken}/separate")
  ModelAndView separate(
      @PathVariable int number, @PathVariable int taken, HttpServletRequest request) {
    try {
      register.separate(taken, pages.actor(request));
    } catch (Problems refused) {
      return refused(get(register.list(), number), refused, request);
    }
    return Answer.goTo(after(number, "separated", taken));
  }

  private static String after(int number, String done, int whom) {
    return MergingPath.of(number) + "?done=" + done + "&whom=" + whom;
  }

  private ModelAndView refused(Client client, Problems refused, HttpServletRequest request) {
    var sentences =
        refused.messages().stream().map(pages.words(request)::sentence).collect(joining(" "));
    return faulty(
        words(register.list(), request)
            .view(client, Optional.empty(), sentences, Optional.empty(), Optional.empty()),
        request);
  }

  private ModelAndView answer(MergingView view, HttpServletRequest request) {
    return Answer.page("merging/merging", pages.at("clients", request), view);
  }

  private ModelAndView faulty(MergingView view, HttpServletRequest request) {
    return Answer.faulty("merging/merging", pages.at("clients", request), view);
  }

  private MergingWords words(Clients clients, HttpServletRequest request) {
    return new MergingWords(
        pages.moments(request),
        inForce.seen(known(), Discretion.towards(pages.person())),
        clients,
        decisions,
        commitments);
  }

  private Standing known() {
    return inForce.find().orElseThrow(MergingController::absent);
  }

  private static Client get(Clients clients, int number) {
    return clients.find(number).orElseThrow(MergingController::absent);
  }

  private static Optional<Client> find(Clients clients, String number) {
    return number.matches("\\d{1,9}") ? clients.find(Integer.parseInt(number)) : Optional.empty();
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
