package app.tamis.proposals;

import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import app.tamis.book.Json;
import app.tamis.identity.Token;
import app.tamis.proposals.ClientProposal.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps proposals, their links, and what clients answered.
@Component
final class ProposalBook {

  /// With the last answer that stands.
  private static final String PROPOSALS =
      """
      SELECT proposal.id, remaining_client(client) AS client, frozen, sent_on, agreement, hidden, made_by, made_at,
             answer.option, answer.note, answer.by_name, answer.at
      FROM proposal
      LEFT JOIN LATERAL (
        SELECT option, note, by_name, at FROM proposal_answer
        WHERE proposal = proposal.id AND NOT taken_back ORDER BY id DESC LIMIT 1
      ) AS answer ON true
      """;

  private final JdbcClient jdbc;

  ProposalBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      UUID id,
      ClientId client,
      String frozen,
      @Nullable LocalDate sentOn,
      @Nullable UUID agreement,
      boolean hidden,
      String madeBy,
      Instant madeAt,
      @Nullable String option,
      @Nullable String note,
      @Nullable String byName,
      @Nullable Instant at) {

    ClientProposal proposal() {
      return new ClientProposal(
          id,
          client,
          Json.read(frozen, FrozenProposal.class),
          Optional.ofNullable(sentOn),
          answer(),
          Optional.ofNullable(agreement),
          hidden,
          madeBy,
          madeAt);
    }

    private Optional<Answer> answer() {
      return at == null
          ? Optional.empty()
          : Optional.of(
              new Answer(
                  Optional.ofNullable(option).filter(said -> !said.isEmpty()),
                  Objects.requireNonNullElse(note, ""),
                  Objects.requireNonNullElse(byName, ""),
                  at));
    }
  }

  /// Newest first.
  List<ClientProposal> list() {
    return jdbc.sql(PROPOSALS + "ORDER BY number DESC").query(Row.class).stream()
        .map(Row::proposal)
        .toList();
  }

  Optional<ClientProposal> find(UUID id) {
    return one(jdbc.sql(PROPOSALS + "WHERE proposal.id = :id").param("id", id));
  }

  Optional<ClientProposal> find(Token token) {
    return one(
        jdbc.sql(
                PROPOSALS
                    + "WHERE proposal.id = (SELECT proposal FROM proposal_link WHERE token_hash = :hash)")
            .param("hash", token.hash()));
  }

  private static Optional<ClientProposal> one(JdbcClient.StatementSpec asked) {
    return asked.query(Row.class).optional().map(Row::proposal);
  }

  /// Nobody else does anything about a proposal until the transaction's end.
  Optional<ClientProposal> lock(UUID id) {
    jdbc.sql("SELECT id FROM proposal WHERE id = :id FOR UPDATE").param("id", id).query(rows -> {});
    return find(id);
  }

  UUID add(ClientId client, FrozenProposal frozen, String by, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO proposal (client, frozen, made_by, made_at)
            VALUES (client_number(:client), :frozen, :by, :now)
            RETURNING id
            """)
        .param("client", client.text())
        .param("frozen", Json.write(frozen))
        .param("by", by)
        .param("now", Timestamps.at(now))
        .query(UUID.class)
        .single();
  }

  void addLink(UUID proposal, Token token) {
    jdbc.sql("INSERT INTO proposal_link (token_hash, proposal) VALUES (:hash, :proposal)")
        .param("hash", token.hash())
        .param("proposal", proposal)
        .update();
  }

  /// To whom it left, from which address of ours.
  record Left(String name, String email, String links, String ourEmail, String byName) {}

  void sent(UUID proposal, LocalDate on, Left left) {
    jdbc.sql(
            """
            UPDATE proposal
            SET sent_on = coalesce(sent_on, :on), to_name = :name, to_email = :email, links = :links,
                our_email = :ours, sent_by = :by
            WHERE id = :id
            """)
        .param("id", proposal)
        .param("on", on)
        .param("name", left.name())
        .param("email", left.email())
        .param("links", left.links())
        .param("ours", left.ourEmail())
        .param("by", left.byName())
        .update();
  }

  /// Empty before it left.
  Optional<Left> left(UUID proposal) {
    return jdbc.sql(
            """
            SELECT to_name AS name, to_email AS email, links, our_email, sent_by AS by_name
            FROM proposal WHERE id = :id AND sent_on IS NOT NULL
            """)
        .param("id", proposal)
        .query(Left.class)
        .optional();
  }

  /// @param option empty for none of them
  void answered(UUID proposal, String option, String note, String by, Instant now) {
    jdbc.sql(
            """
            INSERT INTO proposal_answer (proposal, option, note, by_name, at)
            VALUES (:proposal, :option, :note, :by, :now)
            """)
        .param("proposal", proposal)
        .param("option", option)
        .param("note", note)
        .param("by", by)
        .param("now", Timestamps.at(now))
        .update();
  }

  /// Takes the last answer back, and what was made of it.
  void takeBack(UUID proposal) {
    jdbc.sql(
            """
            UPDATE proposal_answer SET taken_back = true
            WHERE id = (SELECT max(id) FROM proposal_answer WHERE proposal = :proposal AND NOT taken_back)
            """)
        .param("proposal", proposal)
        .update();
    jdbc.sql("UPDATE proposal SET agreement = NULL WHERE id = :id").param("id", proposal).update();
  }

  void agrees(UUID proposal, UUID agreement) {
    jdbc.sql("UPDATE proposal SET agreement = :agreement WHERE id = :id")
        .param("id", proposal)
        .param("agreement", agreement)
        .update();
  }

  /// What was filled in for the agreement, by the terms' ids.
  Map<String, String> terms(UUID proposal) {
    var kept =
        jdbc.sql("SELECT terms FROM proposal WHERE id = :id")
            .param("id", proposal)
            .query(String.class)
            .single();
    return Json.read(kept, Filled.class).terms();
  }

  /// @param terms by their ids; those that were filled in before stay
  void fill(UUID proposal, Map<String, String> terms) {
    var filled = new TreeMap<>(terms(proposal));
    filled.putAll(terms);
    jdbc.sql("UPDATE proposal SET terms = :terms WHERE id = :id")
        .param("id", proposal)
        .param("terms", Json.write(new Filled(filled)))
        .update();
  }

  record Filled(Map<String, String> terms) {

    Filled {
      terms = Map.copyOf(terms);
    }
  }

  void hide(UUID proposal, boolean hidden) {
    jdbc.sql("UPDATE proposal SET hidden = :hidden WHERE id = :id")
        .param("id", proposal)
        .param("hidden", hidden)
        .update();
  }
}
