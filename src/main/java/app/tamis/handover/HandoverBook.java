package app.tamis.handover;

import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import app.tamis.book.Json;
import app.tamis.identity.Token;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps handovers, their links, and what happened to them.
@Component
final class HandoverBook {

  /// With the acceptance that stands.
  private static final String HANDOVERS =
      """
      SELECT handover.id, remaining_client(client) AS client, name, last_day, contact, said, sent_on, document, hidden,
             made_by, made_at, accepted.by_name, accepted.role, accepted.on_day, accepted.exceptions
      FROM handover
      LEFT JOIN LATERAL (
        SELECT by_name, role, on_day, exceptions FROM handover_acceptance
        WHERE handover = handover.id AND NOT taken_back ORDER BY id DESC LIMIT 1
      ) AS accepted ON true
      """;

  private final JdbcClient jdbc;

  HandoverBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Said(Map<SectionKind, List<String>> sections) {

    Said {
      sections = Map.copyOf(sections);
    }
  }

  record Row(
      UUID id,
      ClientId client,
      String name,
      @Nullable LocalDate lastDay,
      String contact,
      String said,
      @Nullable LocalDate sentOn,
      @Nullable UUID document,
      boolean hidden,
      String madeBy,
      Instant madeAt,
      @Nullable String byName,
      @Nullable String role,
      @Nullable LocalDate onDay,
      @Nullable String exceptions) {

    Handover handover() {
      return new Handover(
          id,
          client,
          name,
          Optional.ofNullable(lastDay),
          contact,
          Json.read(said, Said.class).sections(),
          Optional.ofNullable(sentOn),
          acceptance(),
          Optional.ofNullable(document),
          hidden,
          madeBy,
          madeAt);
    }

    private Optional<Acceptance> acceptance() {
      return byName == null || onDay == null
          ? Optional.empty()
          : Optional.of(
              new Acceptance(
                  byName,
                  Objects.requireNonNullElse(role, ""),
                  onDay,
                  Objects.requireNonNullElse(exceptions, "")));
    }
  }

  /// Newest first.
  List<Handover> list() {
    return jdbc.sql(HANDOVERS + "ORDER BY number DESC").query(Row.class).stream()
        .map(Row::handover)
        .toList();
  }

  Optional<Handover> find(UUID id) {
    return one(jdbc.sql(HANDOVERS + "WHERE handover.id = :id").param("id", id));
  }

  Optional<Handover> find(Token token) {
    return one(
        jdbc.sql(
                HANDOVERS
                    + "WHERE handover.id = (SELECT handover FROM handover_link WHERE token_hash = :hash)")
            .param("hash", token.hash()));
  }

  private static Optional<Handover> one(JdbcClient.StatementSpec asked) {
    return asked.query(Row.class).optional().map(Row::handover);
  }

  /// Nobody else does anything about it until the transaction's end.
  Optional<Handover> lock(UUID id) {
    jdbc.sql("SELECT id FROM handover WHERE id = :id FOR UPDATE").param("id", id).query(rows -> {});
    return find(id);
  }

  UUID add(ClientId client, String name, String contact, String by, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO handover (client, name, contact, said, made_by, made_at)
            VALUES (client_number(:client), :name, :contact, :said, :by, :now)
            RETURNING id
            """)
        .param("client", client.text())
        .param("name", name)
        .param("contact", contact)
        .param("said", Json.write(new Said(Map.of())))
        .param("by", by)
        .param("now", Timestamps.at(now))
        .query(UUID.class)
        .single();
  }

  void save(
      UUID id,
      Optional<LocalDate> lastDay,
      String contact,
      Map<SectionKind, List<String>> sections) {
    jdbc.sql(
            "UPDATE handover SET last_day = :last, contact = :contact, said = :said WHERE id = :id")
        .param("id", id)
        .param("last", lastDay.orElse(null))
        .param("contact", contact)
        .param("said", Json.write(new Said(sections)))
        .update();
  }

  void addLink(UUID handover, Token token) {
    jdbc.sql("INSERT INTO handover_link (token_hash, handover) VALUES (:hash, :handover)")
        .param("hash", token.hash())
        .param("handover", handover)
        .update();
  }

  /// Of who sent it, and where links to us begin.
  record Left(String links, String ourEmail, String byName, String toName, String toEmail) {}

  void sent(UUID id, LocalDate on, Left left) {
    jdbc.sql(
            """
            UPDATE handover
            SET sent_on = coalesce(sent_on, :on), links = :links, our_email = :ours, sent_by = :by, to_name = :name,
                to_email = :email
            WHERE id = :id
            """)
        .param("id", id)
        .param("on", on)
        .param("links", left.links())
        .param("ours", left.ourEmail())
        .param("by", left.byName())
        .param("name", left.toName())
        .param("email", left.toEmail())
        .update();
  }

  /// Empty before it left.
  Optional<Left> left(UUID id) {
    return jdbc.sql(
            """
            SELECT links, our_email, sent_by AS by_name, to_name, to_email FROM handover
            WHERE id = :id AND sent_on IS NOT NULL
            """)
        .param("id", id)
        .query(Left.class)
        .optional();
  }

  void accepted(UUID id, Acceptance acceptance, UUID document, Instant now) {
    jdbc.sql(
            """
            INSERT INTO handover_acceptance (handover, by_name, role, on_day, exceptions, at)
            VALUES (:handover, :by, :role, :on, :exceptions, :now)
            """)
        .param("handover", id)
        .param("by", acceptance.name())
        .param("role", acceptance.role())
        .param("on", acceptance.on())
        .param("exceptions", acceptance.exceptions())
        .param("now", Timestamps.at(now))
        .update();
    jdbc.sql("UPDATE handover SET document = :document WHERE id = :id")
        .param("id", id)
        .param("document", document)
        .update();
  }

  void hide(UUID id, boolean hidden) {
    jdbc.sql("UPDATE handover SET hidden = :hidden WHERE id = :id")
        .param("id", id)
        .param("hidden", hidden)
        .update();
  }

  void happened(UUID id, Handover.Event event) {
    jdbc.sql(
            """
            INSERT INTO handover_event (handover, what, at, who, address, detail)
            VALUES (:handover, :what, :at, :who, :address, :detail)
            """)
        .param("handover", id)
        .param("what", event.what())
        .param("at", Timestamps.at(event.at()))
        .param("who", event.who())
        .param("address", event.address())
        .param("detail", event.detail())
        .update();
  }

  /// In the order in which they happened.
  List<Handover.Event> events(UUID id) {
    return jdbc.sql(
            """
            SELECT what, at, who, address, detail FROM handover_event WHERE handover = :id ORDER BY id
            """)
        .param("id", id)
        .query(Handover.Event.class)
        .list();
  }
}
