package app.tamis.lift;

import app.tamis.basics.ClientId;
import app.tamis.book.CurrentPortfolio;
import app.tamis.clock.PortfolioZones;
import app.tamis.facts.Directory;
import app.tamis.gradebook.GradeSettled;
import app.tamis.gradebook.Gradings;
import app.tamis.gradebook.Standing;
import app.tamis.grading.Letter;
import app.tamis.lift.PlanEvent.What;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to lift plans. A client has one at a time that isn't over. A plan ends by itself on its
/// last day, or before, when the published grade is there; whatever is said of it can be taken
/// back.
@Component
@Transactional
public class Lifts {

  /// Long enough for a talk, a signature and a first payment.
  public static final int USUAL_DAYS = 90;

  private final LiftBook book;
  private final Recording recording;
  private final ClientRegister register;
  private final PortfolioZones zones;
  private final Trail trail;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Lifts(
      LiftBook book,
      Recording recording,
      ClientRegister register,
      PortfolioZones zones,
      Trail trail,
      Clock clock,
      ApplicationEventPublisher events) {
    this.book = book;
    this.recording = recording;
    this.register = register;
    this.zones = zones;
    this.trail = trail;
    this.clock = clock;
    this.events = events;
  }

  /// What somebody wants to do for a client.
  ///
  /// @param from the published grade; empty where there is none
  /// @param person whose it is to be; empty for nobody yet
  public record Proposal(
      Client client,
      Optional<Letter> from,
      Letter target,
      LocalDate endsOn,
      Optional<UUID> person,
      List<ProposedStep> steps) {

    public Proposal {
      steps = List.copyOf(steps);
    }
  }

  public record ProposedStep(Doing doing, Optional<LocalDate> dueOn) {}

  /// Newest first.
  @Transactional(readOnly = true)
  public List<LiftPlan> list() {
    return book.list();
  }

  /// Newest first.
  @Transactional(readOnly = true)
  public List<LiftPlan> list(ClientId client) {
    return book.list(client);
  }

  /// The one that isn't over.
  @Transactional(readOnly = true)
  public Optional<LiftPlan> open(ClientId client) {
    return book.list(client).stream().filter(LiftPlan::isOpen).findFirst();
  }

  /// @return empty where the client has one already that isn't over
  public Optional<UUID> propose(Proposal proposal, Signature by) {
    book.lock(proposal.client().id());
    if (open(proposal.client().id()).isPresent()) {
      return Optional.empty();
    }
    var id = book.add(proposal, by.name(), clock.instant());
    proposal.steps().forEach(step -> book.add(id, step));
    trail.record(by, "trail.lift.proposed", proposal.client().name(), proposal.target().name());
    return Optional.of(id);
  }

  /// Gives it to somebody, or to nobody.
  public void assign(LiftPlan plan, Client client, Optional<UUID> person, Signature by) {
    book.assign(plan.id(), person);
    trail.record(by, "trail.lift.assigned", client.name());
  }

  /// Says something of a plan, or of a step of it.
  ///
  /// @param on the day of which it is true
  /// @return whether it could be said; not where somebody said something else meanwhile
  public boolean say(
      UUID plan,
      Client client,
      Optional<UUID> step,
      What what,
      LocalDate on,
      String note,
      Signature by) {
    var found =
        book.lock(plan)
            .filter(one -> one.client().equals(client.id()))
            .filter(one -> one.allows(what))
            .filter(one -> what.isOfAStep() == step.isPresent())
            .filter(one -> step.isEmpty() || one.step(step.get()).isPresent());
    if (found.isEmpty()) {
      return false;
    }
    book.happened(
        plan,
        new PlanEvent(what, step, on, note.strip(), Optional.empty(), by.name(), clock.instant()));
    if (what == What.RUN) {
      events.publishEvent(new LiftBegun(client.id()));
    }
    trail.record(by, "trail.lift." + what.code(), client.name(), note.strip());
    return true;
  }

  /// Ends what is over, or where it wanted to be.
  public void settle(Standing standing) {
    for (var plan : book.list()) {
      if (plan.isRunning()) {
        settle(plan, standing);
      }
    }
  }

  private void settle(LiftPlan plan, Standing standing) {
    var published =
        Optional.ofNullable(standing.published().get(plan.client())).flatMap(Gradings.Shown::grade);
    var early = Judging.early(plan, published);
    if (early.isPresent()) {
      end(plan, standing.today(), early.get());
    } else if (standing.today().isAfter(plan.endsOn())) {
      var asOf = standing.grades().window().asOf();
      end(
          plan,
          plan.endsOn(),
          new Judging(standing.grades()).of(plan, published, recording.proofs(plan, asOf)));
    }
  }

  /// What records show of a plan's steps today.
  @Transactional(readOnly = true)
  public Judged soFar(LiftPlan plan, Standing standing) {
    var published =
        Optional.ofNullable(standing.published().get(plan.client())).flatMap(Gradings.Shown::grade);
    return new Judging(standing.grades())
        .of(plan, published, recording.proofs(plan, standing.grades().window().asOf()));
  }

  /// What figures say to who asks whether it is us: of the twelve months up to today.
  @Transactional(readOnly = true)
  public OurPart ourPart(ClientId client, LocalDate today, List<Directory.Tool> tools) {
    return recording.ourPart(client, today, tools);
  }

  /// In the transaction that publishes it.
  @EventListener
  public void published(GradeSettled settled) {
    var zone = zones.of(CurrentPortfolio.get()).orElse(ZoneOffset.UTC);
    var today = LocalDate.ofInstant(clock.instant(), zone);
    for (var plan : book.list(settled.clientId())) {
      if (plan.isRunning()) {
        Judging.early(plan, settled.grade()).ifPresent(judged -> end(plan, today, judged));
      }
    }
  }

  private void end(LiftPlan seen, LocalDate on, Judged judged) {
    var plan = book.lock(seen.id()).filter(LiftPlan::isRunning);
    if (plan.isEmpty()) {
      return;
    }
    var what =
        switch (judged.outcome()) {
          case LIFTED -> What.LIFTED;
          case FAILED -> What.FAILED;
          case UNCLEAR -> What.UNCLEAR;
        };
    book.happened(
        seen.id(),
        new PlanEvent(what, Optional.empty(), on, "", Optional.of(judged), "", clock.instant()));
    trail.record(
        Signature.CONSOLE,
        "trail.lift.ended-" + what.code(),
        register.list().find(seen.client()).map(Client::name).orElse(seen.client().text()));
  }
}
