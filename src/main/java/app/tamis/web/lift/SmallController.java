package app.tamis.web.lift;

import app.tamis.agreements.Drafting;
import app.tamis.basics.Money;
import app.tamis.basics.Words;
import app.tamis.facts.Directory.Firm;
import app.tamis.gradebook.Standing;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.identity.Right;
import app.tamis.lift.Doing;
import app.tamis.lift.LiftPlan;
import app.tamis.lift.Lifts;
import app.tamis.lift.Talk;
import app.tamis.measures.Measure;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.portfolio.Clients;
import app.tamis.web.grades.InForce;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.Answer;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.Seen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Home users and tiny clients: a minimum fee or a courteous end, all in one go. Plans are made and
/// nothing leaves.
@Controller
@Needs({Right.GRADES, Right.MONEY, Right.DECISIONS})
final class SmallController {

  private final Lifts lifts;
  private final MayLift people;
  private final ClientRegister register;
  private final Drafting drafting;
  private final InForce inForce;
  private final PortfolioZone clocks;
  private final Pages pages;

  SmallController(
      Lifts lifts,
      MayLift people,
      ClientRegister register,
      Drafting drafting,
      InForce inForce,
      PortfolioZone clocks,
      Pages pages) {
    this.lifts = lifts;
    this.people = people;
    this.register = register;
    this.drafting = drafting;
    this.inForce = inForce;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping(LiftPath.SMALL)
  @Seen("lift-small")
  ModelAndView page(HttpServletRequest request) {
    var form = Form.of("ends", clocks.today().plusDays(Lifts.USUAL_DAYS).toString());
    return answer(HttpStatus.OK, form, Optional.empty(), request);
  }

  @PostMapping(LiftPath.SMALL)
  ModelAndView plan(
      @RequestParam(defaultValue = "") List<Integer> client,
      @RequestParam(defaultValue = "") String fee,
      @RequestParam(defaultValue = "") String ends,
      @RequestParam(defaultValue = "") String person,
      HttpServletRequest request) {
    var number = Picked.number(fee);
    var day = FormEntries.day(ends).filter(one -> one.isAfter(clocks.today()));
    var form = Form.of("fee", fee, "ends", ends, "person", person);
    if (number.isEmpty() || number.getAsDouble() <= 0) {
      form = form.with("fee", "lift.fault.fee", fee);
    }
    if (day.isEmpty()) {
      form = form.with("ends", "lift.fault.day", ends, clocks.today());
    }
    if (client.isEmpty()) {
      form = form.with("client", "lift.fault.clients");
    }
    if (!form.isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, form, Optional.of(client), request);
    }
    var step =
        new Lifts.ProposedStep(
            new Doing.Talking(Talk.MINIMUM_FEE, number),
            Optional.of(clocks.today().plusDays(PlanViews.FIRST_DAYS)));
    small()
        .filter(one -> client.contains(one.client().number()))
        .forEach(one ->
            lifts.propose(
                new Lifts.Proposal(
                    one.client(),
                    one.letter(),
                    Letter.valueOf(PlanViews.target("", one.letter())),
                    day.orElseThrow(),
                    people.chosen(person),
                    List.of(step)),
                pages.actor(request)));
    return Answer.goTo(LiftPath.ALL + "?done=small");
  }

  /// A client that is small and has no plan.
  private record Small(
      Client client, Optional<Letter> letter, boolean home, OptionalDouble billed) {}

  /// An A is none of them.
  private Stream<Small> small() {
    var busy =
        lifts.list().stream()
            .filter(LiftPlan::isOpen)
            .map(LiftPlan::client)
            .collect(Collectors.toSet());
    var clients = register.list();
    return inForce.find().stream()
        .flatMap(known ->
            known.grades().clients().stream()
                .filter(grade -> !busy.contains(grade.findings().client().id()))
                .flatMap(grade -> small(grade, known, clients)));
  }

  private Stream<Small> small(ClientGrade grade, Standing known, Clients clients) {
    var id = grade.findings().client().id();
    boolean home = drafting.directory().firm(id).flatMap(Firm::consumer).orElse(false);
    var letter = ShownGrades.of(known).of(grade);
    if ((!home && grade.findings().smallClientSteps() == 0)
        || letter.isEmpty()
        || letter.equals(Optional.of(Letter.A))) {
      return Stream.empty();
    }
    return clients.find(id).stream()
        .map(client ->
            new Small(
                client,
                letter,
                home,
                grade.findings().measures().value(Measure.NET_REVENUE_PER_MONTH)));
  }

  private ModelAndView answer(
      HttpStatus status, Form form, Optional<List<Integer>> chosen, HttpServletRequest request) {
    var words = pages.words(request);
    return Answer.page(
        status,
        "lift/small",
        pages.at("lift", request),
        new SmallView(
            small().map(one -> row(one, chosen, words)).toList(),
            form,
            Stream.concat(
                    Stream.of(new PlanView.Choice("", words.say("lift.nobody"), "", true)),
                    people.list().stream()
                        .map(person ->
                            new PlanView.Choice(
                                person.id().toString(),
                                person.name(),
                                "",
                                person.id().toString().equals(form.typed("person")))))
                .toList(),
            form.fault("client").map(words::sentence)));
  }

  private SmallView.Row row(Small one, Optional<List<Integer>> chosen, Words words) {
    var billed =
        one.billed().isPresent()
            ? words.say(
                "lift.small.billed", new Money(one.billed().getAsDouble(), drafting.currency()))
            : words.say("lift.small.unknown");
    return new SmallView.Row(
        one.client().number(),
        ClientPath.of(one.client().number()),
        one.client().name(),
        words.say(
            one.home() ? "lift.small.home" : "lift.small.tiny",
            one.letter().map(Letter::name).orElse(""),
            billed),
        chosen.map(numbers -> numbers.contains(one.client().number())).orElse(true));
  }
}
