package app.tamis.web.lift;

import app.tamis.agreements.Drafting;
import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.gradebook.Standing;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.lift.LiftPlan;
import app.tamis.lift.Lifts;
import app.tamis.lift.PlanState;
import app.tamis.lift.Step;
import app.tamis.portfolio.ClientRegister;
import app.tamis.portfolio.Clients;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.InForce;
import app.tamis.web.grades.LeversInForce;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.Seen;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The work list of lifts.
@Controller
@Needs({Right.GRADES, Right.MONEY, Right.DECISIONS})
final class LiftsController {

  /// More ideas at once are none.
  private static final int IDEAS = 8;

  private static final int GOOD_IDEAS = 4;
  private static final int PAST = 20;

  private final Lifts lifts;
  private final MayLift people;
  private final ClientRegister register;
  private final Drafting drafting;
  private final InForce inForce;
  private final LeversInForce levers;
  private final Pages pages;

  LiftsController(
      Lifts lifts,
      MayLift people,
      ClientRegister register,
      Drafting drafting,
      InForce inForce,
      LeversInForce levers,
      Pages pages) {
    this.lifts = lifts;
    this.people = people;
    this.register = register;
    this.drafting = drafting;
    this.inForce = inForce;
    this.levers = levers;
    this.pages = pages;
  }

  @GetMapping(LiftPath.ALL)
  @Place(name = "lift", label = "lift.title", in = PlaceGroup.LIFT, order = 5)
  @Seen("lift")
  ModelAndView page(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    var words = pages.words(request);
    var clients = register.list();
    var plans = lifts.list();
    var said = new LiftWords(words, drafting.currency());
    var standing = inForce.find();
    var busy =
        plans.stream().filter(LiftPlan::isOpen).map(LiftPlan::client).collect(Collectors.toSet());
    return Answer.page(
        "lift/lifts",
        pages.at("lift", request),
        new LiftsView(
            plans.stream()
                .filter(LiftPlan::isOpen)
                .sorted(Comparator.comparing(LiftsController::pressing))
                .flatMap(plan -> row(plan, clients, said))
                .toList(),
            plans.stream()
                .filter(plan -> !plan.isOpen())
                .limit(PAST)
                .flatMap(plan -> row(plan, clients, said))
                .toList(),
            standing.map(known -> ideas(known, clients, busy, words)).orElse(List.of()),
            standing.isPresent(),
            words.find("lift.done." + done)));
  }

  /// When something is to be done.
  private static LocalDate pressing(LiftPlan plan) {
    return switch (plan.state()) {
      case PlanState.Undecided(var on, _) -> on;
      case PlanState.Proposed _,
          PlanState.Running _,
          PlanState.Lifted _,
          PlanState.Failed _,
          PlanState.GivenUp _ ->
          plan.next().flatMap(Step::dueOn).orElse(plan.endsOn());
    };
  }

  private Stream<LiftsView.Row> row(LiftPlan plan, Clients clients, LiftWords said) {
    return clients.find(plan.client()).stream()
        .map(client ->
            new LiftsView.Row(
                LiftPath.of(client.number()),
                client.name(),
                said.words().sentence(said.aim(plan)),
                said.stands(plan),
                plan.isOpen() ? next(plan, said) : "",
                said.words().say("lift.act-on." + plan.state().code())));
  }

  private String next(LiftPlan plan, LiftWords said) {
    var whose =
        people
            .find(plan.person())
            .map(Person::name)
            .orElseGet(() -> said.words().say("lift.nobody"));
    return plan.next()
        .map(step ->
            said.words()
                .sentence(
                    Message.of(
                        "lift.next",
                        said.doing(step.doing()),
                        step.dueOn().orElse(plan.endsOn()),
                        whose)))
        .orElseGet(() -> said.words().say("lift.next.none", plan.endsOn(), whose));
  }

  private List<LiftsView.Idea> ideas(
      Standing whole, Clients clients, Set<ClientId> busy, Words words) {
    var discretion = Discretion.towards(pages.person());
    var shown = ShownGrades.of(inForce.seen(whole, discretion));
    var free =
        shown.worstFirst().stream()
            .filter(client -> !busy.contains(client.findings().client().id()))
            .filter(client -> shown.of(client).isPresent())
            .filter(client -> clients.find(client.findings().client().id()).isPresent())
            .toList();
    return Stream.concat(
            free.stream().filter(client -> !isBest(shown, client)).limit(IDEAS),
            free.stream().filter(client -> isBest(shown, client)).limit(GOOD_IDEAS))
        .map(client -> idea(whole, shown, client, clients, discretion, words))
        .toList();
  }

  private static boolean isBest(ShownGrades shown, ClientGrade client) {
    return shown.of(client).equals(Optional.of(Letter.A));
  }

  private LiftsView.Idea idea(
      Standing whole,
      ShownGrades shown,
      ClientGrade client,
      Clients clients,
      Discretion discretion,
      Words words) {
    var known = clients.find(client.findings().client().id()).orElseThrow();
    return new LiftsView.Idea(
        LiftPath.of(known.number()),
        known.name(),
        shown.mark(client),
        isBest(shown, client)
            ? words.say("lift.idea.keep")
            : levers.best(whole, discretion, client).stream()
                .findFirst()
                .map(lever -> words.sentence(lever.sentence()))
                .orElseGet(() -> words.say("lift.idea.talk")));
  }
}
