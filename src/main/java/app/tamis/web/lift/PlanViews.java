package app.tamis.web.lift;

import app.tamis.agreements.AgreementState;
import app.tamis.agreements.Agreements;
import app.tamis.agreements.Drafting;
import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.facts.Directory;
import app.tamis.gradebook.Standing;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.grading.acts.Act;
import app.tamis.identity.Person;
import app.tamis.lift.Judged;
import app.tamis.lift.LiftPlan;
import app.tamis.lift.Lifts;
import app.tamis.lift.PlanEvent.What;
import app.tamis.lift.PlanState;
import app.tamis.lift.Step;
import app.tamis.lift.Talk;
import app.tamis.portfolio.Client;
import app.tamis.stack.Cell;
import app.tamis.stack.Stacks;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.InForce;
import app.tamis.web.grades.LeversInForce;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.PortfolioZone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes the page of a client's plan.
@Component
final class PlanViews {

  /// When the first steps are usually due.
  static final int FIRST_DAYS = 14;

  /// What a client that isn't an A is talked to about.
  private static final Set<Talk> USUAL = EnumSet.of(Talk.REVIEW);

  private static final Set<Talk> FOR_AN_A =
      EnumSet.of(Talk.REVIEW, Talk.RENEWAL, Talk.REFERRAL, Talk.PROJECT);

  private final Lifts lifts;
  private final MayLift people;
  private final Agreements agreements;
  private final Drafting drafting;
  private final InForce inForce;
  private final LeversInForce levers;
  private final Stacks stacks;
  private final PortfolioZone clocks;

  PlanViews(
      Lifts lifts,
      MayLift people,
      Agreements agreements,
      Drafting drafting,
      InForce inForce,
      LeversInForce levers,
      Stacks stacks,
      PortfolioZone clocks) {
    this.lifts = lifts;
    this.people = people;
    this.agreements = agreements;
    this.drafting = drafting;
    this.inForce = inForce;
    this.levers = levers;
    this.stacks = stacks;
    this.clocks = clocks;
  }

  PlanView of(Client client, Form form, Words words, Person reader, Optional<String> done) {
    var said = new LiftWords(words, drafting.currency());
    var plans = lifts.list(client.id());
    var standing = inForce.find();
    var grade = standing.flatMap(known -> known.client(client.number()));
    var letter = standing.flatMap(known -> grade.flatMap(one -> ShownGrades.of(known).of(one)));
    var open = plans.stream().filter(LiftPlan::isOpen).findFirst();
    return new PlanView(
        LiftPath.of(client.number()),
        client.name(),
        ClientPath.of(client.number()),
        letter
            .map(known -> words.say("lift.letter", known.name()))
            .orElseGet(() -> words.say("lift.letter.none")),
        open.map(plan -> plan(plan, client, standing, said)),
        open.isPresent()
            ? Optional.empty()
            : Optional.of(
                begin(
                    standing,
                    grade,
                    letter,
                    lacking(client, standing, words),
                    form,
                    said,
                    Discretion.towards(reader))),
        plans.stream()
            .filter(plan -> !plan.isOpen())
            .map(plan -> plan(plan, client, standing, said))
            .toList(),
        form,
        clocks.today().toString(),
        done);
  }

  private PlanView.Plan plan(
      LiftPlan plan, Client client, Optional<Standing> standing, LiftWords said) {
    var words = said.words();
    boolean asks = plan.state() instanceof PlanState.Proposed;
    return new PlanView.Plan(
        LiftPath.of(client.number()) + "/" + plan.id(),
        words.sentence(said.aim(plan)),
        said.stands(plan),
        plan.isRunning(),
        plan.steps().stream().map(step -> step(plan, step, said)).toList(),
        asks
            ? Optional.of(
                said.ourPart(lifts.ourPart(client.id(), clocks.today(), tools(client, standing))))
            : Optional.empty(),
        said.answer(plan),
        judged(plan, standing).map(judged -> said.judged(plan, judged)).orElse(List.of()),
        says(plan, words),
        plan.allows(What.TAKEN_BACK)
            ? Optional.of(words.say("lift.say.taken-back"))
            : Optional.empty(),
        plan.isOpen() ? people(plan.person().map(Object::toString).orElse(""), words) : List.of(),
        plan.isRunning() ? proofs(client, words) : List.of(),
        plan.events().stream().map(event -> said.event(plan, event)).toList());
  }

  /// As they were imported, and typed over that.
  private List<Directory.Tool> tools(Client client, Optional<Standing> standing) {
    return standing
        .flatMap(stacks::picture)
        .map(known ->
            known.equipment().tools(client.id()).stream()
                .map(tool -> new Directory.Tool(tool.clientId(), tool.name(), tool.inPlace()))
                .toList())
        .orElseGet(() -> drafting.directory().tools(client.id()));
  }

  /// By what it was judged; of a running one, how it would end today.
  private Optional<Judged> judged(LiftPlan plan, Optional<Standing> standing) {
    return switch (plan.state()) {
      case PlanState.Proposed _, PlanState.GivenUp _ -> Optional.empty();
      case PlanState.Running _ -> standing.map(known -> lifts.soFar(plan, known));
      case PlanState.Undecided(_, var judged) -> judged;
      case PlanState.Lifted(_, var judged, _, _) -> judged;
      case PlanState.Failed(_, var judged, _, _) -> judged;
    };
  }

  private PlanView.StepRow step(LiftPlan plan, Step step, LiftWords said) {
    var says = new ArrayList<What>();
    if (plan.isRunning() && !step.isDone()) {
      says.add(What.SIGNED);
    }
    if (plan.isRunning() && step.isDone() && step.proven().isEmpty()) {
      says.add(What.PROVEN);
    }
    return new PlanView.StepRow(
        step.id().toString(),
        said.words().sentence(said.doing(step.doing())),
        said.stands(step),
        step.isDone(),
        says.stream()
            .map(what ->
                new PlanView.Say(
                    what.code(), said.words().say("lift.say." + what.code()), what == What.PROVEN))
            .toList());
  }

  /// Of the whole plan. What Tamis says by itself on the last day a person says only where it
  /// couldn't.
  private static List<PlanView.Say> says(LiftPlan plan, Words words) {
    boolean byItself = plan.isRunning();
    return Stream.of(What.RUN, What.LIFTED, What.FAILED, What.GIVEN_UP)
        .filter(plan::allows)
        .filter(what -> !byItself || what == What.GIVEN_UP)
        .map(what ->
            new PlanView.Say(
                what.code(), words.say("lift.say." + what.code()), what == What.GIVEN_UP))
        .toList();
  }

  /// What may stand as a proof: agreements that are signed.
  private List<String> proofs(Client client, Words words) {
    return agreements.inForce(client.id(), clocks.today()).stream()
        .flatMap(agreement ->
            agreement.state() instanceof AgreementState.Signed(_, _, var on)
                ? Stream.of(
                    words.say(
                        "lift.proof.agreement",
                        agreements.kind(agreement.draft().kind(), words),
                        on))
                : Stream.empty())
        .toList();
  }

  private List<PlanView.Choice> people(String chosen, Words words) {
    return Stream.concat(
            Stream.of(new PlanView.Choice("", words.say("lift.nobody"), "", chosen.isEmpty())),
            people.list().stream()
                .map(person ->
                    new PlanView.Choice(
                        person.id().toString(),
                        person.name(),
                        "",
                        person.id().toString().equals(chosen))))
        .toList();
  }

  private PlanView.Begin begin(
      Optional<Standing> standing,
      Optional<ClientGrade> grade,
      Optional<Letter> letter,
      List<String> lacking,
      Form form,
      LiftWords said,
      Discretion discretion) {
    var words = said.words();
    var found =
        standing.flatMap(known -> grade.map(one -> levers(known, one, form, words, discretion)));
    var none =
        standing.flatMap(known -> grade.flatMap(one -> levers.of(known, discretion, one).noLift()));
    return new PlanView.Begin(
        found.orElse(List.of()),
        none.map(words::sentence).orElse(""),
        acts(form, words),
        talks(form, letter, lacking, said),
        PlanController.better(letter).stream()
            .map(one ->
                new PlanView.Choice(
                    one.name(),
                    one.name(),
                    "",
                    one.name().equals(target(form.typed("target"), letter))))
            .toList(),
        people(form.typed("person"), words));
  }

  private List<PlanView.Choice> levers(
      Standing whole, ClientGrade client, Form form, Words words, Discretion discretion) {
    var said = levers.best(whole, discretion, client);
    var best = levers.of(whole, discretion, client).best();
    var choices = new ArrayList<PlanView.Choice>();
    boolean asked = form.typed().containsKey("lever");
    for (int i = 0; i < best.size(); i++) {
      var code = Picked.code(best.get(i).acts());
      choices.add(
          new PlanView.Choice(
              code,
              words.sentence(said.get(i).sentence()),
              said.get(i).documents().isEmpty()
                  ? ""
                  : words.sentence(
                      Message.of("lever.documents", List.copyOf(said.get(i).documents()))),
              asked ? code.equals(form.typed("lever")) : i == 0));
    }
    return choices;
  }

  private static List<PlanView.Choice> acts(Form form, Words words) {
    return Stream.concat(
            Stream.of(
                new PlanView.Choice(
                    "", words.say("lift.acts.none"), "", form.typed("act").isEmpty())),
            Arrays.stream(Act.Kind.values())
                .filter(kind -> kind != Act.Kind.PART)
                .map(kind ->
                    new PlanView.Choice(
                        kind.id(),
                        words.say("lift.acts." + kind.id()),
                        "",
                        kind.id().equals(form.typed("act")))))
        .toList();
  }

  /// What of the firm's own tools the client is known not to have.
  private List<String> lacking(Client client, Optional<Standing> standing, Words words) {
    return standing
        .flatMap(stacks::picture)
        .flatMap(known -> known.setUp(client.id()))
        .map(setUp ->
            setUp.lacking().stream()
                .filter(job -> !(setUp.cell(job) instanceof Cell.Unknown))
                .map(job -> words.say("stack.job." + job.code()))
                .toList())
        .orElse(List.of());
  }

  private static List<PlanView.Choice> talks(
      Form form, Optional<Letter> letter, List<String> lacking, LiftWords said) {
    boolean asked = form.typed().containsKey("talk");
    var usual = EnumSet.copyOf(letter.equals(Optional.of(Letter.A)) ? FOR_AN_A : USUAL);
    if (!lacking.isEmpty()) {
      usual.add(Talk.STANDARD_SET_UP);
    }
    var typed = List.of(form.typed("talk").split(" ", -1));
    return Arrays.stream(Talk.values())
        .filter(talk -> talk != Talk.MINIMUM_FEE)
        .map(talk ->
            new PlanView.Choice(
                talk.code(),
                said.words().sentence(Message.of("lift.talk." + talk.code())),
                talk == Talk.STANDARD_SET_UP && !lacking.isEmpty()
                    ? said.words().say("lift.talk.lacking", lacking)
                    : "",
                asked ? typed.contains(talk.code()) : usual.contains(talk)))
        .toList();
  }

  /// What was chosen, or the next better grade; the best is kept.
  static String target(String chosen, Optional<Letter> from) {
    var may = PlanController.better(from);
    return may.stream()
        .filter(letter -> letter.name().equals(chosen))
        .findFirst()
        .or(() -> from.flatMap(Letter::nextBetter))
        .orElseGet(() -> from.isEmpty() ? Letter.B : Letter.A)
        .name();
  }
}
