package app.tamis.proposals;

import app.tamis.agreements.Agreement;
import app.tamis.agreements.AgreementState;
import app.tamis.agreements.Agreements;
import app.tamis.agreements.Agreements.With;
import app.tamis.agreements.Draft;
import app.tamis.agreements.Drafting;
import app.tamis.agreements.Signatory;
import app.tamis.agreements.Signings;
import app.tamis.agreements.clauses.Term;
import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.documents.Document;
import app.tamis.documents.Documents;
import app.tamis.gradebook.Standing;
import app.tamis.grading.acts.Proposal;
import app.tamis.identity.Token;
import app.tamis.identity.Tokens;
import app.tamis.portfolio.Portfolio;
import app.tamis.post.Letter;
import app.tamis.post.Letter.Attachment;
import app.tamis.post.Outbox;
import app.tamis.post.Rehearsal;
import app.tamis.post.Rehearsal.Meant;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to proposals of a managed agreement: makes the client's copy, sends it, takes what the
/// client chooses, and goes on to the agreement.
@Component
@Transactional
public class ClientProposals {

  private final Tokens tokens;
  private final ProposalBook book;
  private final ProposalRecords records;
  private final ChosenTerms chosenTerms;
  private final Agreements agreements;
  private final Signings signings;
  private final Drafting drafting;
  private final Documents documents;
  private final Outbox outbox;
  private final Trail trail;
  private final Clock clock;

  ClientProposals(
      Tokens tokens,
      ProposalBook book,
      ProposalRecords records,
      ChosenTerms chosenTerms,
      Agreements agreements,
      Signings signings,
      Drafting drafting,
      Documents documents,
      Outbox outbox,
      Trail trail,
      Clock clock) {
    this.tokens = tokens;
    this.book = book;
    this.records = records;
    this.chosenTerms = chosenTerms;
    this.agreements = agreements;
    this.signings = signings;
    this.drafting = drafting;
    this.documents = documents;
    this.outbox = outbox;
    this.trail = trail;
    this.clock = clock;
  }

  /// What a person says of a proposal.
  ///
  /// @param startsOn the first day of the agreement
  /// @param until the last day on which it can be chosen
  /// @param contact whom the client can call
  public record Wanted(LocalDate startsOn, LocalDate until, String contact) {}

  /// Newest first, without those thrown away.
  @Transactional(readOnly = true)
  public List<ClientProposal> list() {
    return book.list().stream().filter(proposal -> !proposal.hidden()).toList();
  }

  @Transactional(readOnly = true)
  public List<ClientProposal> list(ClientId client) {
    return list().stream().filter(proposal -> proposal.client().equals(client)).toList();
  }

  @Transactional(readOnly = true)
  public Optional<ClientProposal> find(UUID id) {
    return book.find(id);
  }

  /// By the link that a client holds; empty where there never was such a one, or it was thrown
  /// away.
  @Transactional(readOnly = true)
  public Optional<ClientProposal> find(Token token) {
    return book.find(token).filter(proposal -> !proposal.hidden());
  }

  /// Freezes what it rests on today.
  public UUID make(Proposal.Priced priced, Wanted wanted, Standing standing, Signature by) {
    var frozen = records.of(priced, wanted, standing);
    var id = book.add(priced.client().id(), frozen, by.name(), clock.instant());
    trail.record(by, "trail.proposal.made", frozen.client().name());
    return id;
  }

  /// The client's copy.
  public Document document(ClientProposal proposal, LocalDate date) {
    return new ProposalLetter(proposal.frozen()).document(date);
  }

  /// What must be filled in before the client can sign what it chooses, whatever that is.
  @Transactional(readOnly = true)
  public List<Term> open(ClientProposal proposal, LocalDate today) {
    var catalogue = agreements.catalogue();
    var open = new ArrayList<Term>();
    for (var option : proposal.frozen().options()) {
      draft(proposal, option, today).map(draft -> draft.open(catalogue)).orElse(List.of()).stream()
          .filter(term -> !open.contains(term))
          .forEach(open::add);
    }
    return open;
  }

  private Optional<Draft> draft(ClientProposal proposal, FrozenOption option, LocalDate today) {
    return drafting.settings().map(ours -> draft(proposal, option, today, ours));
  }

  private Draft draft(
      ClientProposal proposal, FrozenOption option, LocalDate today, Portfolio ours) {
    return chosenTerms.draft(
        whom(proposal), proposal.frozen(), option, book.terms(proposal.id()), today, ours);
  }

  private static With whom(ClientProposal proposal) {
    return new With(proposal.client(), proposal.frozen().client().name());
  }

  /// What is sent, to whom.
  ///
  /// @param terms that were filled in, by their ids
  /// @param links where links to us begin
  /// @param ourEmail of who sends it
  public record Sending(
      UUID proposal, Signatory to, Map<String, String> terms, String links, String ourEmail) {}

  /// Sends it, or sends it again with a fresh link.
  ///
  /// @return the letter's id; empty where the client answered already, or the time is over
  public Optional<UUID> send(Sending sending, LocalDate today, ZoneId zone, Signature by) {
    var proposal =
        book.lock(sending.proposal())
            .filter(one -> !one.hidden() && one.answer().isEmpty())
            .filter(one -> !one.frozen().until().isBefore(today));
    return proposal.map(one -> letter(one, sending, today, zone, by));
  }

  private UUID letter(
      ClientProposal proposal, Sending sending, LocalDate today, ZoneId zone, Signature by) {
    var about =
        new Documents.About(
            ProposalLetters.OFFER, proposal.client(), proposal.frozen().client().name(), false);
    var handed = documents.hand(document(proposal, today), about, by);
    var token = tokens.make();
    book.addLink(proposal.id(), token);
    book.fill(proposal.id(), sending.terms());
    book.sent(
        proposal.id(),
        today,
        new ProposalBook.Left(
            sending.to().name(),
            sending.to().email(),
            sending.links(),
            sending.ourEmail(),
            by.name()));
    trail.record(
        by, "trail.proposal.sent", proposal.frozen().client().name(), sending.to().email());
    outbox.lapse(new Letter.Cause(ProposalLetters.OFFER, proposal.id()));
    return outbox.write(
        new ProposalLetters(proposal.frozen(), zone)
            .offer(
                proposal.id(),
                sending.to(),
                by.name(),
                sending.links() + "/offer/" + token.value(),
                Attachment.pdf(handed.kept().fileName(), handed.pdf().copy())),
        by);
  }

  /// The same letter to who asks; nothing is kept.
  public void rehearse(
      ClientProposal proposal,
      Signatory to,
      LocalDate today,
      ZoneId zone,
      Rehearsal rehearsal,
      Signature by) {
    var made = documents.rehearse(document(proposal, today), ProposalLetters.OFFER);
    var letter =
        new ProposalLetters(proposal.frozen(), zone)
            .offer(
                proposal.id(),
                to,
                by.name(),
                "",
                Attachment.pdf(made.fileName(), made.pdf().copy()));
    outbox.rehearse(List.of(new Meant(letter, whom(proposal).known())), rehearsal, by);
  }

  /// What came of choosing.
  public sealed interface Choice {

    /// The agreement is ready to be signed.
    ///
    /// @param link where that is done
    record Sign(String link) implements Choice {}

    /// We have to fill something in first.
    record Later() implements Choice {}

    /// It can't be chosen any more.
    record Gone() implements Choice {}
  }

  /// The client chooses an option by its link, and goes on to sign.
  ///
  /// @param address from where
  public Choice choose(Token token, String option, LocalDate today, ZoneId zone, String address) {
    var found = book.find(token).flatMap(one -> book.lock(one.id()));
    var proposal = found.filter(one -> one.isOpen(today));
    var chosen = proposal.flatMap(one -> one.frozen().option(option));
    if (proposal.isEmpty() || chosen.isEmpty()) {
      return new Choice.Gone();
    }
    var left = book.left(proposal.get().id()).orElseThrow();
    var by = new Signature(Optional.empty(), left.name(), address);
    answer(proposal.get(), option, "", by);
    tell(proposal.get(), left, "proposals.answered.chosen", chosen.get().name(), zone, by);
    return agree(proposal.get(), chosen.get(), left, today, zone, by);
  }

  private Choice agree(
      ClientProposal proposal,
      FrozenOption option,
      ProposalBook.Left left,
      LocalDate today,
      ZoneId zone,
      Signature by) {
    var draft = draft(proposal, option, today);
    if (draft.isEmpty()) {
      return new Choice.Later();
    }
    var agreement = agreements.begin(whom(proposal), draft.get(), Optional.empty(), by);
    book.agrees(proposal.id(), agreement);
    var sending =
        new Signings.Sending(
            agreement,
            1,
            whom(proposal),
            new Signatory(left.name(), left.email()),
            left.links(),
            left.ourEmail());
    var ours = new Signature(Optional.empty(), left.byName(), by.address());
    return switch (signings.send(sending, zone, ours)) {
      case Signings.Sent.Out(_, var link) -> new Choice.Sign(link);
      case Signings.Sent.Open _, Signings.Sent.TooLate _ -> new Choice.Later();
    };
  }

  private void tell(
      ClientProposal proposal,
      ProposalBook.Left left,
      String key,
      String what,
      ZoneId zone,
      Signature by) {
    var words = Words.of(proposal.frozen().language());
    outbox.write(
        new ProposalLetters(proposal.frozen(), zone)
            .answered(
                proposal.id(),
                left,
                words.say(key, proposal.frozen().client().name(), what),
                "/proposals/" + proposal.id()),
        by);
  }

  /// The client wants none of them, by its link.
  ///
  /// @return whether it could still say so
  public boolean decline(Token token, String why, LocalDate today, ZoneId zone, String address) {
    var proposal =
        book.find(token).flatMap(one -> book.lock(one.id())).filter(one -> one.isOpen(today));
    proposal.ifPresent(one -> {
      var left = book.left(one.id()).orElseThrow();
      var by = new Signature(Optional.empty(), left.name(), address);
      answer(one, "", why, by);
      tell(one, left, "proposals.answered.declined", why, zone, by);
    });
    return proposal.isPresent();
  }

  /// What the client said elsewhere, recorded by one of us.
  ///
  /// @param option empty for none of them
  /// @return whether there is such an option, and no answer yet
  public boolean record(UUID id, Optional<String> option, String note, Signature by) {
    var proposal =
        book.lock(id)
            .filter(one -> !one.hidden() && one.answer().isEmpty())
            .filter(one -> option.isEmpty() || one.frozen().option(option.get()).isPresent());
    proposal.ifPresent(one -> answer(one, option.orElse(""), note, by));
    return proposal.isPresent();
  }

  private void answer(ClientProposal proposal, String option, String note, Signature by) {
    book.answered(proposal.id(), option, note.strip(), by.name(), clock.instant());
    trail.record(
        by,
        option.isEmpty() ? "trail.proposal.declined" : "trail.proposal.chosen",
        proposal.frozen().client().name(),
        proposal.frozen().option(option).map(FrozenOption::name).orElse(note));
  }

  /// Takes the last answer back. An agreement that was made of it stays, and is followed no more.
  public void takeBack(UUID id, Signature by) {
    book.lock(id)
        .filter(one -> one.answer().isPresent())
        .ifPresent(one -> {
          book.takeBack(id);
          trail.record(by, "trail.proposal.answer-back", one.frozen().client().name());
        });
  }

  /// Begins the agreement that follows from what was chosen.
  ///
  /// @return where it stands; empty where nothing was chosen
  public Optional<UUID> agree(UUID id, LocalDate today, Signature by) {
    var proposal = book.lock(id).filter(one -> one.chosen().isPresent());
    if (proposal.isEmpty() || proposal.get().agreement().isPresent()) {
      return proposal.flatMap(ClientProposal::agreement);
    }
    var one = proposal.get();
    return draft(one, one.chosen().orElseThrow(), today)
        .map(draft -> {
          var agreement = agreements.begin(whom(one), draft, Optional.empty(), by);
          book.agrees(id, agreement);
          return agreement;
        });
  }

  /// Throws a proposal away, or brings it back.
  public void hide(UUID id, boolean hidden, Signature by) {
    book.hide(id, hidden);
    book.find(id)
        .ifPresent(one ->
            trail.record(
                by,
                hidden ? "trail.proposal.hidden" : "trail.proposal.back",
                one.frozen().client().name()));
  }

  /// Whether the agreement that follows from it has left to be signed.
  @Transactional(readOnly = true)
  public boolean isOut(ClientProposal proposal) {
    return proposal
        .agreement()
        .flatMap(agreements::find)
        .filter(agreement -> !(agreement.state() instanceof AgreementState.Drafted))
        .isPresent();
  }

  /// How far it has come.
  ///
  /// @param standing whose facts tell of the first payment; empty where there are none
  @Transactional(readOnly = true)
  public Progress progress(ClientProposal proposal, Optional<Standing> standing, LocalDate today) {
    var agreement = proposal.agreement().flatMap(agreements::find);
    var bills =
        agreement
            .filter(Agreement::isSigned)
            .flatMap(signed ->
                standing.map(one -> records.billsSince(proposal, signed.draft().startsOn(), one)))
            .orElse(List.of());
    return Progress.of(proposal, agreement, bills, today);
  }
}
