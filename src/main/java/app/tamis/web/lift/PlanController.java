package app.tamis.web.lift;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.gradebook.Standing;
import app.tamis.grading.Letter;
import app.tamis.identity.Right;
import app.tamis.lift.Doing;
import app.tamis.lift.Lifts;
import app.tamis.lift.PlanEvent.What;
import app.tamis.lift.Talk;
import app.tamis.portfolio.Client;
import app.tamis.web.grades.InForce;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.RemainingClients;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// A client's plan: begun, run, judged.
@Controller
@RequestMapping("/clients/{number}/lift")
@Needs({Right.GRADES, Right.MONEY, Right.DECISIONS})
final class PlanController {

  private static final String TEMPLATE = "lift/plan";
  private static final int LONGEST = 500;

  private final Lifts lifts;
  private final PlanViews views;
  private final MayLift people;
  private final RemainingClients clients;
  private final InForce inForce;
  private final PortfolioZone clocks;
  private final Pages pages;

  PlanController(
      Lifts lifts,
      PlanViews views,
      MayLift people,
      RemainingClients clients,
      InForce inForce,
      PortfolioZone clocks,
      Pages pages) {
    this.lifts = lifts;
    this.views = views;
    this.people = people;
    this.clients = clients;
    this.inForce = inForce;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    var client = clients.get(number);
    if (client.number() != number) {
      return Answer.goTo(LiftPath.of(client.number()));
    }
    var form =
        Form.of(
            "ends",
            clocks.today().plusDays(Lifts.USUAL_DAYS).toString(),
            "due",
            clocks.today().plusDays(PlanViews.FIRST_DAYS).toString());
    return answer(HttpStatus.OK, client, form, done, request);
  }

  @PostMapping
  ModelAndView begin(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String lever,
      @RequestParam(defaultValue = "") String act,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(defaultValue = "") List<String> talk,
      @RequestParam(defaultValue = "") String target,
      @RequestParam(defaultValue = "") String due,
      @RequestParam(defaultValue = "") String ends,
      @RequestParam(defaultValue = "") String person,
      HttpServletRequest request) {
    var client = clients.get(number);
    var from = letter(client);
    var wanted = Letter.valueOf(PlanViews.target(target, from));
    var form =
        Form.of(
            "lever",
            lever,
            "act",
            act,
            "value",
            value,
            "talk",
            String.join(" ", talk),
            "target",
            target,
            "due",
            due,
            "ends",
            ends,
            "person",
            person);
    var doings = new ArrayList<Doing>();
    if (!lever.isEmpty()) {
      Picked.read(lever).ifPresent(doings::addAll);
    }
    var more = added(act, value);
    more.doing().ifPresent(doings::add);
    form = form.with("value", more.fault());
    talk.stream()
        .flatMap(code -> Talk.find(code).stream())
        .map(Doing.Talking::of)
        .forEach(doings::add);
    if (doings.isEmpty() && form.isSound()) {
      form = form.with("act", "lift.fault.steps");
    }
    form =
        form.with("ends", later(ends)).with("due", due.isBlank() ? Optional.empty() : later(due));
    if (!form.isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, client, form, "", request);
    }
    var begun =
        lifts.propose(
            new Lifts.Proposal(
                client,
                from,
                wanted,
                FormEntries.day(ends).orElseThrow(),
                people.chosen(person),
                doings.stream()
                    .map(doing -> new Lifts.ProposedStep(doing, FormEntries.day(due)))
                    .toList()),
            pages.actor(request));
    return after(number, begun.isPresent() ? "proposed" : "too-late");
  }

  /// What was added to the levers.
  private record Added(Optional<Doing> doing, Optional<Message> fault) {}

  private static Added added(String act, String value) {
    if (act.isEmpty()) {
      return new Added(Optional.empty(), Optional.empty());
    }
    try {
      var typed = Picked.typed(act, value);
      var doing =
          value.isBlank() || typed.isPresent()
              ? Doing.of(act, typed, OptionalDouble.empty())
              : Optional.<Doing>empty();
      return new Added(
          doing,
          doing.isPresent()
              ? Optional.empty()
              : Optional.of(Message.of("lift.fault.value", value)));
    } catch (Problems odd) {
      return new Added(Optional.empty(), Optional.of(Message.of("lift.fault.value", value)));
    }
  }

  private Optional<Message> later(String typed) {
    return FormEntries.day(typed).filter(day -> day.isAfter(clocks.today())).isPresent()
        ? Optional.empty()
        : Optional.of(Message.of("lift.fault.day", typed, clocks.today()));
  }

  @PostMapping("/{id}/whose")
  ModelAndView assign(
      @PathVariable int number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String person,
      HttpServletRequest request) {
    var client = clients.get(number);
    var plan =
        lifts
            .open(client.id())
            .filter(one -> one.id().equals(id))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    lifts.assign(plan, client, people.chosen(person), pages.actor(request));
    return after(number, "assigned");
  }

  @PostMapping("/{id}/{what}")
  ModelAndView say(
      @PathVariable int number,
      @PathVariable UUID id,
      @PathVariable String what,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String on,
      HttpServletRequest request) {
    return say(number, id, Optional.empty(), what, note, on, request);
  }

  @PostMapping("/{id}/steps/{step}/{what}")
  ModelAndView sayOfAStep(
      @PathVariable int number,
      @PathVariable UUID id,
      @PathVariable UUID step,
      @PathVariable String what,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String on,
      HttpServletRequest request) {
    return say(number, id, Optional.of(step), what, note, on, request);
  }

  private ModelAndView say(
      int number,
      UUID id,
      Optional<UUID> step,
      String what,
      String note,
      String on,
      HttpServletRequest request) {
    var client = clients.get(number);
    var said =
        What.find(what)
            .filter(one -> one != What.UNCLEAR)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (said == What.GIVEN_UP && note.isBlank()) {
      var form = Form.EMPTY.with("note", "lift.fault.reason");
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, client, form, "", request);
    }
    boolean done =
        lifts.say(
            id,
            client,
            step,
            said,
            day(on),
            note.substring(0, Math.min(note.length(), LONGEST)),
            pages.actor(request));
    return after(number, done ? said.code() : "too-late");
  }

  private LocalDate day(String typed) {
    return FormEntries.day(typed)
        .filter(one -> !one.isAfter(clocks.today()))
        .orElseGet(clocks::today);
  }

  /// The published grade.
  private Optional<Letter> letter(Client client) {
    return inForce.find().flatMap(known -> letter(known, client));
  }

  private static Optional<Letter> letter(Standing known, Client client) {
    return known.client(client.number()).flatMap(grade -> ShownGrades.of(known).of(grade));
  }

  private ModelAndView answer(
      HttpStatus status, Client client, Form form, String done, HttpServletRequest request) {
    return Answer.page(
        status,
        TEMPLATE,
        pages.at("lift", request),
        views.of(
            client,
            form,
            pages.words(request),
            pages.person(),
            pages.words(request).find("lift.done." + done)));
  }

  private static ModelAndView after(int number, String done) {
    return Answer.goTo(LiftPath.of(number) + "?done=" + done);
  }

  static List<Letter> better(Optional<Letter> from) {
    return Arrays.stream(Letter.values())
        .filter(letter -> letter != Letter.D)
        .filter(
            letter -> from.filter(known -> known != Letter.A && known.isAtLeast(letter)).isEmpty())
        .filter(letter -> from.filter(Letter.A::equals).isEmpty() || letter == Letter.A)
        .toList();
  }
}
