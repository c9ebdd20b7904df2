package app.tamis.prices;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import app.tamis.book.Json;
import app.tamis.law.PriceIndex;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps campaigns, their letters, and what clients replied.
@Component
final class CampaignBook {

  private static final String CAMPAIGNS =
      """
      SELECT id, rule, share, index_id, index_then, index_now, wanted_on, reason_en, reason_fr, contact, hidden,
             made_by, made_at
      FROM price_campaign
      """;

  /// With the last reply that stands.
  private static final String LETTERS =
      """
      SELECT price_letter.id, campaign, remaining_client(client) AS client, frozen, obstacle, price_letter.note,
             sent_on, amendment,
             reply.kind, reply.on_day, reply.share, reply.note AS reply_note, reply.by_name, reply.at
      FROM price_letter
      LEFT JOIN LATERAL (
        SELECT kind, on_day, share, note, by_name, at FROM price_reply
        WHERE letter = price_letter.id AND NOT taken_back ORDER BY id DESC LIMIT 1
      ) AS reply ON true
      """;

  private final JdbcClient jdbc;

  CampaignBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      UUID id,
      String rule,
      @Nullable BigDecimal share,
      @Nullable String indexId,
      @Nullable BigDecimal indexThen,
      @Nullable BigDecimal indexNow,
      LocalDate wantedOn,
      String reasonEn,
      String reasonFr,
      String contact,
      boolean hidden,
      String madeBy,
      Instant madeAt) {

    Campaign with(List<PricedClient> clients) {
      return new Campaign(
          id, rules(), wantedOn, reasonEn, reasonFr, contact, hidden, madeBy, madeAt, clients);
    }

    private Rule rules() {
      return switch (rule) {
        case "percent" -> new Rule.Percent(Objects.requireNonNull(share));
        case "target" -> new Rule.ToTarget(Optional.ofNullable(share));
        case "index" ->
            new Rule.Index(
                PriceIndex.find(Objects.requireNonNull(indexId)).orElseThrow(),
                Objects.requireNonNull(indexThen),
                Objects.requireNonNull(indexNow));
        default -> throw new IllegalStateException(rule);
      };
    }
  }

  record LetterRow(
      UUID id,
      UUID campaign,
      ClientId client,
      @Nullable String frozen,
      String obstacle,
      String note,
      @Nullable LocalDate sentOn,
      @Nullable UUID amendment,
      @Nullable String kind,
      @Nullable LocalDate onDay,
      @Nullable BigDecimal share,
      @Nullable String replyNote,
      @Nullable String byName,
      @Nullable Instant at) {

    PricedClient priced() {
      return new PricedClient(
          id,
          campaign,
          client,
          Optional.ofNullable(frozen).map(text -> Json.read(text, Frozen.class)),
          Obstacle.of(obstacle),
          note,
          Optional.ofNullable(sentOn),
          reply(),
          Optional.ofNullable(amendment));
    }

    private Optional<Reply> reply() {
      return kind == null || onDay == null || at == null
          ? Optional.empty()
          : Reply.Kind.of(kind)
              .map(said ->
                  new Reply(
                      said,
                      onDay,
                      share == null
                          ? OptionalDouble.empty()
                          : OptionalDouble.of(share.doubleValue()),
                      Objects.requireNonNullElse(replyNote, ""),
                      Objects.requireNonNullElse(byName, ""),
                      at));
    }
  }

  /// Newest first.
  List<Campaign> list() {
    var letters =
        jdbc.sql(LETTERS + "ORDER BY client").query(LetterRow.class).list().stream()
            .collect(groupingBy(LetterRow::campaign, mapping(LetterRow::priced, toList())));
    return jdbc.sql(CAMPAIGNS + "ORDER BY number DESC").query(Row.class).stream()
        .map(row -> row.with(letters.getOrDefault(row.id(), List.of())))
        .toList();
  }

  Optional<Campaign> find(UUID id) {
    return jdbc.sql(CAMPAIGNS + "WHERE id = :id")
        .param("id", id)
        .query(Row.class)
        .optional()
        .map(row ->
            row.with(
                jdbc
                    .sql(LETTERS + "WHERE campaign = :id ORDER BY client")
                    .param("id", id)
                    .query(LetterRow.class)
                    .stream()
                    .map(LetterRow::priced)
                    .toList()));
  }

  UUID add(
      Rule rule,
      LocalDate wanted,
      String reasonEn,
      String reasonFr,
      String contact,
      String by,
      Instant now) {
    var index = rule instanceof Rule.Index one ? Optional.of(one) : Optional.<Rule.Index>empty();
    return jdbc.sql(
            """
            INSERT INTO price_campaign (rule, share, index_id, index_then, index_now, wanted_on, reason_en, reason_fr,
                                        contact, made_by, made_at)
            VALUES (:rule, CAST(:share AS numeric), :index, CAST(:then AS numeric), CAST(:last AS numeric), :wanted,
                    :en, :fr, :contact, :by, :now)
            RETURNING id
            """)
        .param("rule", rule.code())
        .param("share", share(rule).orElse(null))
        .param("index", index.map(one -> one.index().id()).orElse(null))
        .param("then", index.map(Rule.Index::then).orElse(null))
        .param("last", index.map(Rule.Index::now).orElse(null))
        .param("wanted", wanted)
        .param("en", reasonEn)
        .param("fr", reasonFr)
        .param("contact", contact)
        .param("by", by)
        .param("now", Timestamps.at(now))
        .query(UUID.class)
        .single();
  }

  private static Optional<BigDecimal> share(Rule rule) {
    return switch (rule) {
      case Rule.Percent(var share) -> Optional.of(share);
      case Rule.ToTarget(var most) -> most;
      case Rule.Index _ -> Optional.empty();
    };
  }

  void add(UUID campaign, ClientId client, Optional<Frozen> frozen, Optional<Obstacle> obstacle) {
    jdbc.sql(
            """
            INSERT INTO price_letter (campaign, client, frozen, obstacle, note)
            VALUES (:campaign, client_number(:client), :frozen, :obstacle, '')
            """)
        .param("campaign", campaign)
        .param("client", client.text())
        .param("frozen", frozen.map(Json::write).orElse(null))
        .param("obstacle", obstacle.map(Obstacle::code).orElse(""))
        .update();
  }

  /// Nobody else does anything about a letter until the transaction's end.
  Optional<PricedClient> lock(UUID letter) {
    jdbc.sql("SELECT id FROM price_letter WHERE id = :id FOR UPDATE")
        .param("id", letter)
        .query(rows -> {});
    return find(letter, LETTERS + "WHERE price_letter.id = :id");
  }

  private Optional<PricedClient> find(UUID letter, String sql) {
    return jdbc.sql(sql)
        .param("id", letter)
        .query(LetterRow.class)
        .optional()
        .map(LetterRow::priced);
  }

  void leaveOut(UUID letter, Optional<Obstacle> obstacle, String note) {
    jdbc.sql("UPDATE price_letter SET obstacle = :obstacle, note = :note WHERE id = :id")
        .param("id", letter)
        .param("obstacle", obstacle.map(Obstacle::code).orElse(""))
        .param("note", note)
        .update();
  }

  void sent(UUID letter, LocalDate on) {
    jdbc.sql("UPDATE price_letter SET sent_on = :on WHERE id = :id")
        .param("id", letter)
        .param("on", on)
        .update();
  }

  void amends(UUID letter, UUID agreement) {
    jdbc.sql("UPDATE price_letter SET amendment = :agreement WHERE id = :id")
        .param("id", letter)
        .param("agreement", agreement)
        .update();
  }

  void replied(UUID letter, Reply reply) {
    jdbc.sql(
            """
            INSERT INTO price_reply (letter, kind, on_day, share, note, by_name, at)
            VALUES (:letter, :kind, :on, CAST(:share AS numeric), :note, :by, :now)
            """)
        .param("letter", letter)
        .param("kind", reply.kind().code())
        .param("on", reply.on())
        .param(
            "share",
            reply.share().isPresent() ? BigDecimal.valueOf(reply.share().getAsDouble()) : null)
        .param("note", reply.note())
        .param("by", reply.byName())
        .param("now", Timestamps.at(reply.at()))
        .update();
  }

  /// Takes the last reply back: the one before it stands again.
  void takeBack(UUID letter) {
    jdbc.sql(
            """
            UPDATE price_reply SET taken_back = true
            WHERE id = (SELECT max(id) FROM price_reply WHERE letter = :letter AND NOT taken_back)
            """)
        .param("letter", letter)
        .update();
  }

  void hide(UUID campaign, boolean hidden) {
    jdbc.sql("UPDATE price_campaign SET hidden = :hidden WHERE id = :id")
        .param("id", campaign)
        .param("hidden", hidden)
        .update();
  }

  void sending(UUID campaign, String by) {
    jdbc.sql("UPDATE price_campaign SET sending_by = :by WHERE id = :id")
        .param("id", campaign)
        .param("by", by)
        .update();
  }

  String sendingBy(UUID campaign) {
    return jdbc.sql("SELECT sending_by FROM price_campaign WHERE id = :id")
        .param("id", campaign)
        .query(String.class)
        .single();
  }
}
