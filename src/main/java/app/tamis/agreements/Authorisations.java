package app.tamis.agreements;

import app.tamis.agreements.Agreements.With;
import app.tamis.agreements.Authorisation.Answer;
import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.identity.Token;
import app.tamis.identity.Tokens;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.post.Letter;
import app.tamis.post.Outbox;
import app.tamis.post.Rehearsal;
import app.tamis.post.Rehearsal.Meant;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to asking for a yes before work begins. "Yes" is a commitment; "no" breaks nothing,
/// since nothing is owed yet.
@Component
@Transactional
public class Authorisations {

  /// At night somebody waits: a day later the question is another.
  static final Duration LIFE = Duration.ofHours(12);

  private final Tokens tokens;
  private final AuthorisationBook book;
  private final CommitmentBook commitments;
  private final ClientRegister register;
  private final Outbox outbox;
  private final Trail trail;
  private final Clock clock;

  Authorisations(
      Tokens tokens,
      AuthorisationBook book,
      CommitmentBook commitments,
      ClientRegister register,
      Outbox outbox,
      Trail trail,
      Clock clock) {
    this.tokens = tokens;
    this.book = book;
    this.commitments = commitments;
    this.register = register;
    this.outbox = outbox;
    this.trail = trail;
    this.clock = clock;
  }

  /// What a client is asked.
  ///
  /// @param sentence in their language
  /// @param agreement under which it is asked, where one was signed
  /// @param clause of it, by its id; empty for none
  /// @param to without an address where it is asked by word alone
  /// @param firm as we call ourselves
  public record Question(
      With client,
      String sentence,
      String language,
      BigDecimal amount,
      Optional<UUID> agreement,
      String clause,
      Signatory to,
      String firm) {}

  /// Newest first.
  @Transactional(readOnly = true)
  public List<Authorisation> list(ClientId client) {
    return book.list(client);
  }

  /// Sends a link to who is to answer.
  ///
  /// @param links where links begin
  /// @return the letter's id
  public UUID ask(Question question, String links, ZoneId zone, Signature by) {
    var now = clock.instant();
    var token = tokens.make();
    var id = book.add(question, Optional.of(token), by.name(), now, now.plus(LIFE));
    trail.record(by, "trail.authorisation.asked", question.client().name(), question.sentence());
    return outbox.write(
        new AuthorisationLetters(Words.of(question.language()), zone)
            .question(id, question, links + "/say/" + token.value()),
        by);
  }

  /// The letter with the question as it would leave, to who asks; nothing is asked by it.
  public void rehearse(Question question, Rehearsal rehearsal, ZoneId zone, Signature by) {
    var letter =
        new AuthorisationLetters(Words.of(question.language()), zone)
            .question(UUID.randomUUID(), question, "");
    outbox.rehearse(List.of(new Meant(letter, question.client().known())), rehearsal, by);
  }

  /// Somebody said yes on the telephone: whose word it was and what was read to them is kept, and
  /// confirmed by mail where there is an address.
  public UUID byWord(Question question, ZoneId zone, Signature by) {
    var now = clock.instant();
    var id = book.add(question, Optional.empty(), by.name(), now, now);
    var commitment = commitments.add(promise(question), by.name(), now);
    book.answer(id, Answer.BY_WORD, now, "", Optional.of(commitment));
    trail.record(
        by,
        "trail.authorisation.by-word",
        question.client().name(),
        question.to().name(),
        question.sentence());
    if (!question.to().email().isEmpty()) {
      outbox.write(
          new AuthorisationLetters(Words.of(question.language()), zone).byWord(id, question), by);
    }
    return commitment;
  }

  private static Commitments.Promise promise(Question question) {
    return new Commitments.Promise(
        question.client(),
        question.agreement(),
        question.clause(),
        question.sentence(),
        Optional.of(question.amount()),
        Optional.empty());
  }

  /// What a link asks; empty where there never was such a link.
  @Transactional(readOnly = true)
  public Optional<Authorisation> find(Token token) {
    return book.find(token);
  }

  /// @return how it stands after it, empty where there never was such a link; an answer that was
  ///   given before stays
  public Optional<Authorisation> answer(Token token, boolean yes, String address) {
    var now = clock.instant();
    return book.lock(token)
        .map(asked -> {
          if (!asked.isOpen(now)) {
            return asked;
          }
          var by = new Signature(Optional.empty(), asked.name(), address);
          var commitment = yes ? Optional.of(commitment(asked, by)) : Optional.<UUID>empty();
          book.answer(asked.id(), yes ? Answer.YES : Answer.NO, now, address, commitment);
          trail.record(
              by,
              yes ? "trail.authorisation.yes" : "trail.authorisation.no",
              whom(asked).name(),
              asked.sentence());
          outbox.lapse(new Letter.Cause(AuthorisationLetters.ASKED, asked.id()));
          return book.find(asked.id()).orElseThrow();
        });
  }

  private With whom(Authorisation asked) {
    return new With(
        asked.client(),
        register.list().find(asked.client()).map(Client::name).orElse(asked.client().text()));
  }

  private UUID commitment(Authorisation asked, Signature by) {
    var under = book.under(asked.id());
    return commitments.add(
        new Commitments.Promise(
            whom(asked),
            Optional.ofNullable(under.agreement()),
            under.clause(),
            asked.sentence(),
            Optional.of(asked.amount()),
            Optional.empty()),
        by.name(),
        clock.instant());
  }
}
