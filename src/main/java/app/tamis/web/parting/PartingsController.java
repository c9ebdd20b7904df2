package app.tamis.web.parting;

import static java.util.stream.Collectors.groupingBy;

import app.tamis.basics.ClientId;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.lift.LiftPlan;
import app.tamis.lift.Lifts;
import app.tamis.lift.PlanState;
import app.tamis.parting.PartingCase;
import app.tamis.parting.PartingStep;
import app.tamis.parting.Partings;
import app.tamis.portfolio.ClientRegister;
import app.tamis.portfolio.Clients;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.Seen;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The work list of partings.
@Controller
@Needs({Right.DECISIONS, Right.GRADES, Right.MONEY, Right.AGREEMENTS})
final class PartingsController {

  private static final int PAST = 20;
  private static final int IDEAS = 8;

  private final Partings partings;
  private final Lifts lifts;
  private final PartingPeople people;
  private final ClientRegister register;
  private final PortfolioZone clocks;
  private final Pages pages;

  PartingsController(
      Partings partings,
      Lifts lifts,
      PartingPeople people,
      ClientRegister register,
      PortfolioZone clocks,
      Pages pages) {
    this.partings = partings;
    this.lifts = lifts;
    this.people = people;
    this.register = register;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping(PartingPath.ALL)
  @Place(name = "parting", label = "parting.title", in = PlaceGroup.PART, order = 5)
  @Seen("parting")
  ModelAndView page(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    var said = new PartingWords(pages.words(request), clocks.today());
    var clients = register.list();
    var all = partings.list();
    return Answer.page(
        "parting/partings",
        pages.at("parting", request),
        new PartingsView(
            all.stream()
                .filter(one -> one.isOpen(clocks.today()))
                .sorted(Comparator.comparing(this::pressing))
                .flatMap(one -> row(one, clients, said))
                .toList(),
            all.stream()
                .filter(one -> !one.isOpen(clocks.today()))
                .limit(PAST)
                .flatMap(one -> row(one, clients, said))
                .toList(),
            ideas(all, clients, said),
            said.words().find("parting.case.done." + done)));
  }

  private LocalDate pressing(PartingCase one) {
    return one.nextStep().map(PartingStep::dueOn).orElseGet(clocks::today);
  }

  private Stream<PartingsView.Row> row(PartingCase one, Clients clients, PartingWords said) {
    return clients.find(one.client()).stream()
        .map(client ->
            new PartingsView.Row(
                PartingPath.of(client.number()),
                client.name(),
                said.stands(one),
                one.isOpen(clocks.today()) ? next(one, said) : "",
                said.words().say("parting.act-on." + one.state(clocks.today()).code())));
  }

  private String next(PartingCase one, PartingWords said) {
    return one.nextStep()
        .map(step ->
            said.words()
                .say(
                    "parting.next",
                    said.step(step.kind()),
                    step.dueOn(),
                    people
                        .find(step.person())
                        .map(Person::name)
                        .orElseGet(() -> said.words().say("lift.nobody"))))
        .orElseGet(() -> said.words().say("parting.next.decide"));
  }

  private List<PartingsView.Idea> ideas(
      List<PartingCase> cases, Clients clients, PartingWords said) {
    var known = cases.stream().map(PartingCase::client).collect(Collectors.toSet());
    return lifts.list().stream().collect(groupingBy(LiftPlan::client)).values().stream()
        .map(List::getFirst)
        .filter(plan -> isOver(plan) && isNew(plan, known))
        .sorted(Comparator.comparing(LiftPlan::madeAt).reversed())
        .limit(IDEAS)
        .flatMap(plan ->
            clients.find(plan.client()).stream()
                .map(client ->
                    new PartingsView.Idea(
                        PartingPath.of(client.number()),
                        client.name(),
                        said.words().say("parting.idea." + plan.state().code()))))
        .toList();
  }

  private static boolean isNew(LiftPlan plan, Set<ClientId> known) {
    return !known.contains(plan.client());
  }

  private static boolean isOver(LiftPlan plan) {
    return plan.state() instanceof PlanState.Failed || plan.state() instanceof PlanState.GivenUp;
  }
}
