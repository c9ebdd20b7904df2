package app.tamis.agreements;

import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import app.tamis.book.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps agreements and their versions.
@Component
final class AgreementBook {

  /// With its latest version, and the link that was made last.
  private static final String AGREEMENTS =
      """
      SELECT agreement.id, remaining_client(agreement.client) AS client, origin, state, signed_by, signed_as,
             signed_on, document, replaces, ends_on, agreement.made_by, agreement.made_at,
             latest.version, latest.draft,
             link.name AS link_name, link.email AS link_email, link.made_at AS link_at, link.expires_at AS link_until,
             last.by_name AS last_by, last.detail AS last_detail, last.at AS last_at
      FROM agreement
      JOIN LATERAL (
        SELECT version, draft FROM agreement_version WHERE agreement = agreement.id ORDER BY version DESC LIMIT 1
      ) AS latest ON true
      LEFT JOIN LATERAL (
        SELECT name, email, made_at, expires_at FROM signing WHERE agreement = agreement.id ORDER BY made_at DESC LIMIT 1
      ) AS link ON true
      LEFT JOIN LATERAL (
        SELECT by_name, detail, at FROM agreement_event
        WHERE agreement = agreement.id AND what = agreement.state ORDER BY id DESC LIMIT 1
      ) AS last ON true
      WHERE NOT hidden
      """;

  private final JdbcClient jdbc;

  AgreementBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      UUID id,
      ClientId client,
      String origin,
      String state,
      @Nullable String signedBy,
      @Nullable String signedAs,
      @Nullable LocalDate signedOn,
      @Nullable UUID document,
      @Nullable UUID replaces,
      @Nullable LocalDate endsOn,
      String madeBy,
      Instant madeAt,
      int version,
      String draft,
      @Nullable String linkName,
      @Nullable String linkEmail,
      @Nullable Instant linkAt,
      @Nullable Instant linkUntil,
      @Nullable String lastBy,
      @Nullable String lastDetail,
      @Nullable Instant lastAt) {

    Agreement agreement() {
      return new Agreement(
          id,
          client,
          Agreement.Origin.of(origin),
          version,
          Json.read(draft, Draft.class),
          stands(),
          Optional.ofNullable(document),
          Optional.ofNullable(replaces),
          Optional.ofNullable(endsOn),
          madeBy,
          madeAt);
    }

    private AgreementState stands() {
      return switch (state) {
        case "drafted" -> new AgreementState.Drafted();
        case "sent" ->
            new AgreementState.Sent(
                new Signatory(text(linkName), text(linkEmail)), at(linkAt), at(linkUntil));
        case "signed" ->
            new AgreementState.Signed(
                text(signedBy), text(signedAs), signedOn == null ? LocalDate.MIN : signedOn);
        case "declined" -> new AgreementState.Declined(text(lastBy), text(lastDetail), at(lastAt));
        case "expired" -> new AgreementState.Expired(at(lastAt));
        case "withdrawn" -> new AgreementState.Withdrawn(at(lastAt));
        default -> throw new IllegalStateException(state);
      };
    }

    private static String text(@Nullable String text) {
      return text == null ? "" : text;
    }

    private Instant at(@Nullable Instant moment) {
      return moment == null ? madeAt : moment;
    }
  }

  /// Newest first.
  List<Agreement> list() {
    return jdbc.sql(AGREEMENTS + "ORDER BY agreement.number DESC").query(Row.class).stream()
        .map(Row::agreement)
        .toList();
  }

  /// With a client, and all that were merged into it; newest first.
  List<Agreement> list(ClientId client) {
    return jdbc
        .sql(
            AGREEMENTS
                + "AND agreement.client IN (SELECT merged_clients(:client)) ORDER BY agreement.number DESC")
        .param("client", client.text())
        .query(Row.class)
        .stream()
        .map(Row::agreement)
        .toList();
  }

  /// By which a client is bound on a day; newest first.
  List<Agreement> inForce(ClientId client, LocalDate day) {
    return list(client).stream().filter(agreement -> agreement.isInForce(day)).toList();
  }

  /// The one that was made here last.
  Optional<Agreement> lastMade() {
    return jdbc.sql(AGREEMENTS + "AND origin = 'made' ORDER BY agreement.number DESC LIMIT 1")
        .query(Row.class)
        .optional()
        .map(Row::agreement);
  }

  /// Whom any is with.
  List<ClientId> about() {
    return jdbc
        .sql("SELECT DISTINCT remaining_client(client) FROM agreement WHERE NOT hidden")
        .query(String.class)
        .stream()
        .map(ClientId::new)
        .toList();
  }

  Optional<Agreement> find(UUID id) {
    return jdbc.sql(AGREEMENTS + "AND agreement.id = :id")
        .param("id", id)
        .query(Row.class)
        .optional()
        .map(Row::agreement);
  }

  /// Nobody else changes it until the transaction's end.
  Optional<Agreement> lock(UUID id) {
    jdbc.sql("SELECT id FROM agreement WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(UUID.class)
        .optional();
    return find(id);
  }

  UUID add(
      ClientId client,
      Agreement.Origin origin,
      String state,
      Optional<LocalDate> signedOn,
      Optional<UUID> replaces,
      String by,
      Instant now) {
    return jdbc.sql(
            """
            INSERT INTO agreement (client, origin, state, signed_on, replaces, made_by, made_at)
            VALUES (client_number(:client), :origin, :state, :signed, :replaces, :by, :now)
            RETURNING id
            """)
        .param("client", client.text())
        .param("origin", origin.code())
        .param("state", state)
        .param("signed", signedOn.orElse(null))
        .param("replaces", replaces.orElse(null))
        .param("by", by)
        .param("now", Timestamps.at(now))
        .query(UUID.class)
        .single();
  }

  void addVersion(UUID agreement, int version, Draft draft, String by, Instant now) {
    jdbc.sql(
            """
            INSERT INTO agreement_version (agreement, version, draft, by_name, at)
            VALUES (:agreement, :version, :draft, :by, :now)
            """)
        .param("agreement", agreement)
        .param("version", version)
        .param("draft", Json.write(draft))
        .param("by", by)
        .param("now", Timestamps.at(now))
        .update();
  }

  record VersionRow(int version, String draft, String byName, Instant at) {}

  /// Newest first.
  List<VersionRow> versions(UUID agreement) {
    return jdbc.sql(
            """
            SELECT version, draft, by_name, at FROM agreement_version
            WHERE agreement = :agreement ORDER BY version DESC
            """)
        .param("agreement", agreement)
        .query(VersionRow.class)
        .list();
  }

  Draft draft(UUID agreement, int version) {
    var draft =
        jdbc.sql(
                """
                SELECT draft FROM agreement_version
                WHERE agreement = :agreement AND version = :version
                """)
            .param("agreement", agreement)
            .param("version", version)
            .query(String.class)
            .single();
    return Json.read(draft, Draft.class);
  }

  void turn(UUID agreement, String state) {
    jdbc.sql("UPDATE agreement SET state = :state WHERE id = :id")
        .param("id", agreement)
        .param("state", state)
        .update();
  }

  void sign(UUID agreement, String name, String role, LocalDate on) {
    jdbc.sql(
            """
            UPDATE agreement SET state = 'signed', signed_by = :name, signed_as = :role, signed_on = :on
            WHERE id = :id
            """)
        .param("id", agreement)
        .param("name", name)
        .param("role", role)
        .param("on", on)
        .update();
  }

  void give(UUID agreement, UUID document) {
    jdbc.sql("UPDATE agreement SET document = :document WHERE id = :id")
        .param("id", agreement)
        .param("document", document)
        .update();
  }

  void end(UUID agreement, @Nullable LocalDate last) {
    jdbc.sql("UPDATE agreement SET ends_on = :last WHERE id = :id")
        .param("id", agreement)
        .param("last", last)
        .update();
  }

  void hide(UUID agreement, boolean hidden) {
    jdbc.sql("UPDATE agreement SET hidden = :hidden WHERE id = :id AND state = 'drafted'")
        .param("id", agreement)
        .param("hidden", hidden)
        .update();
  }
}
