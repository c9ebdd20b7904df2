package app.tamis.web.parting;

import app.tamis.agreements.Drafting;
import app.tamis.basics.Words;
import app.tamis.handover.Handovers;
import app.tamis.identity.Person;
import app.tamis.law.Notice;
import app.tamis.parting.LetterDraft;
import app.tamis.parting.PartingCase;
import app.tamis.parting.PartingEvent;
import app.tamis.parting.PartingEvent.What;
import app.tamis.parting.PartingState;
import app.tamis.parting.PartingStep;
import app.tamis.parting.PartingStep.Kind;
import app.tamis.parting.Partings;
import app.tamis.parting.Proofs;
import app.tamis.portfolio.Client;
import app.tamis.post.MailServers;
import app.tamis.post.Outbox;
import app.tamis.web.grades.InForce;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.handover.HandoverPath;
import app.tamis.web.handover.StandsWords;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.LetterWords;
import app.tamis.web.page.Moments;
import app.tamis.web.page.PortfolioZone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes the page of a client's parting.
@Component
final class CaseViews {

  private final Partings partings;
  private final Proofs proofs;
  private final PartingFacts facts;
  private final PartingPeople people;
  private final Drafting drafting;
  private final Handovers handovers;
  private final Outbox outbox;
  private final MailServers servers;
  private final InForce inForce;
  private final PortfolioZone clocks;

  CaseViews(
      Partings partings,
      Proofs proofs,
      PartingFacts facts,
      PartingPeople people,
      Drafting drafting,
      Handovers handovers,
      Outbox outbox,
      MailServers servers,
      InForce inForce,
      PortfolioZone clocks) {
    this.partings = partings;
    this.proofs = proofs;
    this.facts = facts;
    this.people = people;
    this.drafting = drafting;
    this.handovers = handovers;
    this.outbox = outbox;
    this.servers = servers;
    this.inForce = inForce;
    this.clocks = clocks;
  }

  CaseView of(Client client, Form form, Words words, Person reader, Optional<String> done) {
    var said = new PartingWords(words, clocks.today());
    var all = partings.list(client.id());
    var open = all.stream().filter(one -> one.isOpen(clocks.today())).findFirst();
    return new CaseView(
        PartingPath.of(client.number()),
        client.name(),
        ClientPath.of(client.number()),
        open.isPresent() ? Optional.empty() : Optional.of(propose(client, words)),
        open.map(one -> open(one, client, said)),
        facts.of(client, open.flatMap(PartingCase::until).isPresent(), words, reader),
        all.stream()
            .filter(one -> !one.isOpen(clocks.today()))
            .map(one -> past(one, client, said))
            .toList(),
        Stream.of("en", "fr")
            .map(language ->
                new CaseView.Review(
                    language,
                    words.say("parting.review." + language),
                    Words.of(language).say("parting.review.text")))
            .toList(),
        form,
        clocks.today().toString(),
        done);
  }

  private CaseView.Propose propose(Client client, Words words) {
    var standing = inForce.find();
    boolean guess =
        standing
            .flatMap(known -> known.client(client.number()))
            .filter(ShownGrades::isGuess)
            .isPresent();
    var may = partings.may(client, standing, guess);
    return new CaseView.Propose(
        may.refusal().map(words::sentence),
        may.notes().stream().map(words::sentence).toList(),
        may.ground().isEmpty());
  }

  private CaseView.Open open(PartingCase one, Client client, PartingWords said) {
    var words = said.words();
    var today = clocks.today();
    var next = one.next(today);
    boolean asks = one.state(today) instanceof PartingState.Proposed;
    var hindrance = partings.hindrance(one);
    return new CaseView.Open(
        PartingPath.of(client.number()) + "/" + one.id(),
        said.stands(one),
        said.ground(one),
        asks
            ? Optional.of(
                partings.ourPart(client.id(), today).sentences().stream().map(words::say).toList())
            : Optional.empty(),
        said.answer(one),
        next.contains(What.DECIDED),
        hindrance.map(words::sentence),
        hindrance.isPresent() && next.contains(What.OFFICE_HOLDER),
        steps(one, client, said),
        next.contains(What.WON_BACK) ? Optional.of(back(one, words)) : Optional.empty(),
        sent(one, words),
        shortReason(one, words),
        shortfall(one, words),
        next.contains(What.HANDING_OVER),
        next.contains(What.CLOSED),
        one.state(today) instanceof PartingState.HandingOver && !next.contains(What.CLOSED)
            ? Optional.of(words.say("parting.close.not-yet"))
            : Optional.empty(),
        next.contains(What.TAKEN_BACK),
        one.events().stream().map(event -> said.event(one, event)).toList());
  }

  /// What became of the letter that left by mail.
  private Optional<String> sent(PartingCase one, Words words) {
    return one.said(What.TOLD)
        .map(told ->
            told.letter()
                .flatMap(outbox::find)
                .map(letter ->
                    words.say(
                        "parting.sent",
                        told.note(),
                        new LetterWords(new Moments(words, clocks.zone()), servers.isSet())
                            .state(letter)))
                .orElseGet(() -> words.say("parting.sent.paper", told.on())));
  }

  /// Why notice is shorter than advised, as it was recorded with the letter.
  private static Optional<String> shortReason(PartingCase one, Words words) {
    return one.until()
        .flatMap(_ -> one.draft())
        .map(LetterDraft::shortReason)
        .filter(reason -> !reason.isBlank())
        .map(reason -> words.say("parting.short", reason));
  }

  /// Where they had it so late that the notice is shorter than the contract's, or than advised.
  private Optional<String> shortfall(PartingCase one, Words words) {
    return one.said(What.RECEIVED)
        .map(PartingEvent::on)
        .flatMap(received -> one.until().flatMap(until -> shortfall(one, received, until, words)));
  }

  private Optional<String> shortfall(
      PartingCase one, LocalDate received, LocalDate until, Words words) {
    var toEnd = partings.toEnd(one.client(), received);
    var byContract = toEnd.byContract(received);
    if (until.isBefore(byContract)) {
      return Optional.of(words.say("parting.shortfall", received, byContract, until));
    }
    boolean isShort = toEnd.notice(received, until).orElse(null) instanceof Notice.NeedsReason;
    return isShort && shortReason(one, words).isEmpty()
        ? Optional.of(
            words.say("parting.shortfall.advised", received, toEnd.earliest(received), until))
        : Optional.empty();
  }

  private CaseView.Back back(PartingCase one, Words words) {
    var proposed = LocalDate.ofInstant(one.madeAt(), clocks.zone());
    var found = partings.toWinBack(one, proposed, inForce.find(), clocks.today());
    return new CaseView.Back(
        found.needs().stream()
            .map(need ->
                new CaseView.Need(
                    words.sentence(need.message()),
                    words.say(need.there() ? "parting.back.there" : "parting.back.missing")))
            .toList(),
        found.isComplete());
  }

  private List<CaseView.Step> steps(PartingCase one, Client client, PartingWords said) {
    return one.steps().stream().map(step -> step(one, step, client, said)).toList();
  }

  private CaseView.Step step(PartingCase one, PartingStep step, Client client, PartingWords said) {
    var next = one.next(clocks.today());
    var words = said.words();
    var kind = step.kind();
    boolean open = step.done().isEmpty();
    var whose =
        people.find(step.person()).map(Person::name).orElseGet(() -> words.say("lift.nobody"));
    return new CaseView.Step(
        step.id().toString(),
        kind.code(),
        said.step(kind),
        words.find("parting.step." + kind.code() + ".hint").orElse(""),
        said.stands(step, whose),
        !open,
        one.canTick(step) && next.contains(What.STEP_DONE),
        step.isDue(clocks.today()) || one.nextStep().filter(step::equals).isPresent(),
        kind == Kind.LEARN,
        open && kind == Kind.RECEIPT && next.contains(What.RECEIVED),
        kind == Kind.RECEIPT && Proofs.mayBeKept(one, clocks.today()),
        kind == Kind.RECEIPT ? proofs(one, words) : List.of(),
        open ? texts(kind, client, said) : List.of(),
        kind == Kind.REMOVE_ACCESS,
        kind == Kind.TALK ? drafting.language(client.id()) : words.locale().getLanguage(),
        way(step, client, words),
        kind == Kind.HAND_OVER ? Optional.of(packs(step, client, words)) : Optional.empty(),
        open ? people(step) : List.of(),
        step.dueOn().toString());
  }

  private List<CaseView.Paper> proofs(PartingCase one, Words words) {
    return proofs.list(one).stream()
        .map(proof ->
            new CaseView.Paper(
                "/documents/" + proof.document(),
                words.say(
                    "parting.proof.open",
                    proof.byName(),
                    LocalDate.ofInstant(proof.at(), clocks.zone()))))
        .toList();
  }

  /// Where a step is done, or what one needs for it.
  private static Optional<CaseView.Way> way(PartingStep step, Client client, Words words) {
    return switch (step.kind()) {
      case LETTER ->
          Optional.of(
              new CaseView.Way(
                  PartingPath.letter(client.number()),
                  words.say(
                      step.done().isPresent() ? "parting.letter.see" : "parting.letter.write")));
      case FINAL_BILL ->
          step.done().isPresent()
              ? Optional.empty()
              : Optional.of(
                  new CaseView.Way(
                      "/reminders/" + client.number(), words.say("parting.step.final-bill.open")));
      case TELL_TEAM, TALK, RECEIPT, SERVE, HAND_OVER, REMOVE_ACCESS, CLOSE, LEARN ->
          Optional.empty();
    };
  }

  /// What is handed over with a step, and what its acceptance says of it.
  private CaseView.Packs packs(PartingStep step, Client client, Words words) {
    var found = handovers.list(client.id());
    boolean begins = found.isEmpty() && step.done().isEmpty();
    return new CaseView.Packs(
        found.stream()
            .map(pack ->
                new CaseView.Pack(
                    HandoverPath.of(pack),
                    words.say("handover.of", pack.name()),
                    words.sentence(StandsWords.of(pack))))
            .toList(),
        begins ? Optional.of(ClientPath.of(client.number()) + "/handover") : Optional.empty(),
        found.stream()
            .filter(pack -> pack.acceptance().isPresent())
            .findFirst()
            .map(pack -> words.sentence(StandsWords.of(pack)))
            .orElse(""));
  }

  private List<String> texts(Kind kind, Client client, PartingWords said) {
    return switch (kind) {
      case TELL_TEAM -> said.lines("parting.team.", client.name());
      case TALK ->
          new PartingWords(Words.of(drafting.language(client.id())), clocks.today())
              .lines("parting.talk.");
      case REMOVE_ACCESS -> said.lines("parting.access.");
      case LETTER, RECEIPT, SERVE, HAND_OVER, FINAL_BILL, CLOSE, LEARN -> List.of();
    };
  }

  private List<CaseView.Choice> people(PartingStep step) {
    return people.list().stream()
        .map(person ->
            new CaseView.Choice(
                person.id().toString(),
                person.name(),
                step.person().filter(person.id()::equals).isPresent()))
        .toList();
  }

  private CaseView.Past past(PartingCase one, Client client, PartingWords said) {
    return new CaseView.Past(
        PartingPath.of(client.number()) + "/" + one.id(),
        said.stands(one),
        said.ground(one),
        one.next(clocks.today()).contains(What.TAKEN_BACK),
        steps(one, client, said),
        one.events().stream().map(event -> said.event(one, event)).toList());
  }
}
