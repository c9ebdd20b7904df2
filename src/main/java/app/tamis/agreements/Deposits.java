package app.tamis.agreements;

import app.tamis.agreements.Agreements.With;
import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.documents.Documents;
import app.tamis.post.Letter;
import app.tamis.post.Letter.Attachment;
import app.tamis.post.MailAddress;
import app.tamis.post.Outbox;
import app.tamis.post.Rehearsal;
import app.tamis.post.Rehearsal.Meant;
import app.tamis.trail.Signature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to what is paid before hardware is ordered, where a client's signed clause says so.
/// What is asked for is a commitment.
@Component
@Transactional
public class Deposits {

  static final String CLAUSE = "hardware_up_front";
  private static final String PERCENT = "deposit_percent";
  private static final String LETTER = "deposit";

  private final AgreedClauses clauses;
  private final Drafting drafting;
  private final Commitments commitments;
  private final Documents documents;
  private final Outbox outbox;

  Deposits(
      AgreedClauses clauses,
      Drafting drafting,
      Commitments commitments,
      Documents documents,
      Outbox outbox) {
    this.clauses = clauses;
    this.drafting = drafting;
    this.commitments = commitments;
    this.documents = documents;
    this.outbox = outbox;
  }

  /// What a client signed of hardware; empty where it signed nothing of the kind.
  ///
  /// @param percent of the price, tax included
  public record Signed(Agreed clause, BigDecimal percent) {}

  @Transactional(readOnly = true)
  public Optional<Signed> find(ClientId client, LocalDate today) {
    var agreed = clauses.on(client, today);
    return agreed
        .signed(CLAUSE)
        .flatMap(clause -> agreed.number(PERCENT).map(percent -> new Signed(clause, percent)));
  }

  /// An order that is to be paid for.
  ///
  /// @param price tax included
  public record Order(With client, String what, BigDecimal price, Signatory to) {}

  /// Writes the letter with the request as a PDF, and keeps the promise that it stands on.
  ///
  /// @return the letter's id
  public UUID ask(Order order, Signed signed, LocalDate today, ZoneId zone, Signature by) {
    var words = Words.of(signed.clause().language());
    var request = request(order, signed, today, words);
    var about = new Documents.About(LETTER, order.client().id(), order.client().name(), false);
    var handed = documents.hand(request.document(), about, by);
    var promise =
        commitments.add(
            new Commitments.Promise(
                order.client(),
                signed.clause().agreement(),
                CLAUSE,
                words.say("deposit.promise", order.what()),
                Optional.of(request.deposit().value().setScale(2)),
                Optional.empty()),
            by);
    var attached = Attachment.pdf(handed.kept().fileName(), handed.pdf().copy());
    return outbox.write(letter(promise, order, signed, request, attached, zone), by);
  }

  /// The same letter to who asks, with the same request; nothing is kept or promised.
  public void rehearse(
      Order order, Signed signed, LocalDate today, Rehearsal rehearsal, ZoneId zone, Signature by) {
    var request = request(order, signed, today, Words.of(signed.clause().language()));
    var made = documents.rehearse(request.document(), LETTER);
    var attached = Attachment.pdf(made.fileName(), made.pdf().copy());
    var letter = letter(UUID.randomUUID(), order, signed, request, attached, zone);
    outbox.rehearse(List.of(new Meant(letter, order.client().known())), rehearsal, by);
  }

  private DepositRequest request(Order order, Signed signed, LocalDate today, Words words) {
    var ours = drafting.settings().orElseThrow();
    return new DepositRequest(
        words,
        drafting.us(),
        new Party(order.client().name(), List.of()),
        signed.clause(),
        order.what(),
        signed.percent(),
        new Amount(order.price(), ours.currency()),
        today);
  }

  private static Letter letter(
      UUID promise,
      Order order,
      Signed signed,
      DepositRequest request,
      Attachment pdf,
      ZoneId zone) {
    var words = request.words();
    return new Letter(
        new Letter.Cause(LETTER, promise),
        MailAddress.of(order.to().name(), order.to().email()),
        words.locale().getLanguage(),
        zone,
        words.say("letter.deposit.subject", order.what()),
        String.join(
            "\n\n",
            words.say("letter.agreement.hello", order.to().name()),
            words.say("letter.deposit", order.what(), request.deposit()),
            words.say("letter.deposit.clause", signed.clause().plain())),
        Optional.empty(),
        List.of(pdf),
        Optional.empty());
  }
}
