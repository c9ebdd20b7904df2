package app.tamis.agreements;

import app.tamis.agreements.Agreements.With;
import app.tamis.agreements.clauses.Clauses;
import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import app.tamis.facts.Directory;
import app.tamis.facts.Directory.Firm;
import app.tamis.facts.Recorded.Contract;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to what new clients need: a signed agreement, direct debit, our set-up, or an exception
/// that who decides wrote down.
@Component
@Transactional
public class Doorways {

  private static final String DIRECT_DEBIT = "direct_debit";

  private final Drafting drafting;
  private final AgreementBook agreements;
  private final List<CollectedFrom> collected;
  private final JdbcClient jdbc;
  private final Trail trail;
  private final Clock clock;
  private final Clauses catalogue = Clauses.shipped();

  Doorways(
      Drafting drafting,
      AgreementBook agreements,
      List<CollectedFrom> collected,
      JdbcClient jdbc,
      Trail trail,
      Clock clock) {
    this.drafting = drafting;
    this.agreements = agreements;
    this.collected = List.copyOf(collected);
    this.jdbc = jdbc;
    this.trail = trail;
    this.clock = clock;
  }

  /// Why a client may come in without something.
  public record Waiver(String reason, String byName, Instant at) {}

  /// New clients that lack something, with nobody's exception.
  @Transactional(readOnly = true)
  public List<Doorway> lacking(LocalDate today) {
    var directory = drafting.directory();
    return directory.firms().stream()
        .map(firm -> new Doorway(firm, false, false, directory.tools(firm.id())))
        .filter(one -> one.isNew(today))
        .filter(one -> exception(one.client().id()).isEmpty())
        .map(one -> of(one.client(), directory, today))
        .filter(one -> !one.missing().isEmpty())
        .toList();
  }

  /// How it stands with one client; empty where facts don't know it.
  @Transactional(readOnly = true)
  public Optional<Doorway> find(ClientId client, LocalDate today) {
    var directory = drafting.directory();
    return directory.firm(client).map(firm -> of(firm, directory, today));
  }

  private Doorway of(Firm firm, Directory directory, LocalDate today) {
    var signed = agreements.inForce(firm.id(), today);
    var contract = drafting.inForce(firm.id(), today);
    return new Doorway(
        firm,
        !signed.isEmpty() || contract.flatMap(Contract::signedOn).isPresent(),
        collected.stream().anyMatch(one -> one.isCollected(firm.id(), today))
            || signed.stream().anyMatch(this::byDirectDebit)
            || contract.flatMap(Contract::paymentMethod).filter(DIRECT_DEBIT::equals).isPresent(),
        directory.tools(firm.id()));
  }

  private boolean byDirectDebit(Agreement agreement) {
    return agreement.draft().asked(catalogue).stream()
        .anyMatch(term ->
            term.id().equals("payment_method")
                && DIRECT_DEBIT.equals(agreement.draft().terms().get(term.id())));
  }

  /// The exception that was made for a client, where one was and it wasn't taken back.
  @Transactional(readOnly = true)
  public Optional<Waiver> exception(ClientId client) {
    return jdbc.sql(
            """
            SELECT reason, by_name, at FROM door_exception
            WHERE client IN (SELECT merged_clients(:client)) ORDER BY id DESC LIMIT 1
            """)
        .param("client", client.text())
        .query(Waiver.class)
        .optional()
        .filter(waiver -> !waiver.reason().isEmpty());
  }

  /// @param reason empty to take one back
  public void except(With client, String reason, Signature by) {
    jdbc.sql(
            """
            INSERT INTO door_exception (client, reason, by_name, at)
            VALUES (client_number(:client), :reason, :by, :now)
            """)
        .param("client", client.id().text())
        .param("reason", reason.strip())
        .param("by", by.name())
        .param("now", Timestamps.at(clock.instant()))
        .update();
    trail.record(
        by,
        reason.isBlank() ? "trail.door.closed" : "trail.door.excepted",
        client.name(),
        reason.strip());
  }
}
