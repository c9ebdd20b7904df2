package app.tamis.post;

import app.tamis.basics.Message;
import app.tamis.basics.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps letters, and what became of them.
@Component
final class OutboxBook {

  /// After which a letter that was being sent when the program died is tried again.
  static final Duration DEAD = Duration.ofMinutes(10);

  private static final String COLUMNS =
      """
      SELECT
        id, kind, about, to_name, to_address, language, zone, subject, text, html, secret, written_by,
        written_at, state, attempts, first_at, next_at, fault, fault_about, settled_at
      FROM letter
      """;

  private final JdbcClient jdbc;

  OutboxBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param secret sealed
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Row(
      UUID id,
      String kind,
      UUID about,
      String toName,
      String toAddress,
      String language,
      String zone,
      String subject,
      String text,
      @Nullable String html,
      byte @Nullable [] secret,
      String writtenBy,
      Instant writtenAt,
      String state,
      int attempts,
      @Nullable Instant firstAt,
      Instant nextAt,
      @Nullable String fault,
      String faultAbout,
      @Nullable Instant settledAt) {

    KeptLetter letter() {
      return new KeptLetter(
          id,
          new Letter.Cause(kind, about),
          new MailAddress(toName, toAddress),
          language,
          ZoneId.of(zone),
          subject,
          text,
          Optional.ofNullable(html),
          writtenBy,
          writtenAt,
          LetterState.of(state),
          nextAt,
          Gaps.message(fault, faultAbout),
          Optional.ofNullable(settledAt));
    }
  }

  /// @param sealed the secret
  void add(UUID id, Letter letter, byte @Nullable [] sealed, String by, Instant now) {
    jdbc.sql(
            """
            INSERT INTO letter
              (id, kind, about, to_name, to_address, language, zone, subject, text, html, secret,
               written_by, written_at, next_at)
            VALUES
              (:id, :kind, :about, :name, :address, :language, :zone, :subject, :text, :html, :secret,
               :by, :now, :now)
            """)
        .param("id", id)
        .param("kind", letter.cause().kind())
        .param("about", letter.cause().about())
        .param("name", letter.to().name())
        .param("address", letter.to().address())
        .param("language", letter.language())
        .param("zone", letter.zone().getId())
        .param("subject", letter.subject())
        .param("text", letter.text())
        .param("html", letter.html().orElse(null))
        .param("secret", sealed)
        .param("by", by)
        .param("now", Timestamps.at(now))
        .update();
    int position = 0;
    for (var attachment : letter.attachments()) {
      jdbc.sql(
              """
              INSERT INTO letter_attachment (letter, position, name, type, content)
              VALUES (:letter, :position, :name, :type, :content)
              """)
          .param("letter", id)
          .param("position", position++)
          .param("name", attachment.name())
          .param("type", attachment.type())
          .param("content", attachment.content())
          .update();
    }
  }

  List<Letter.Attachment> attachments(UUID id) {
    return jdbc.sql(
            """
            SELECT name, type, content
            FROM letter_attachment
            WHERE letter = :id
            ORDER BY position
            """)
        .param("id", id)
        .query(Letter.Attachment.class)
        .list();
  }

  Optional<Row> find(UUID id) {
    return jdbc.sql(COLUMNS + "WHERE id = :id").param("id", id).query(Row.class).optional();
  }

  /// The same, which nobody else changes until the transaction's end.
  Optional<Row> lock(UUID id) {
    return jdbc.sql(COLUMNS + "WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(Row.class)
        .optional();
  }

  /// Those about which something can be done first, then the newest.
  List<Row> list(int most) {
    return jdbc.sql(
            COLUMNS
                + """
                ORDER BY state IN ('waiting', 'refused', 'given-up', 'returned') DESC, written_at DESC, id
                LIMIT :most
                """)
        .param("most", most)
        .query(Row.class)
        .list();
  }

  /// When those were written that wait for a person, the oldest first.
  ///
  /// @param byHand whether no server sends those that wait
  List<Instant> stuck(boolean byHand) {
    return jdbc
        .sql(
            """
            SELECT written_at
            FROM letter
            WHERE state IN ('refused', 'given-up', 'returned')
               OR state = 'waiting' AND :byHand
            ORDER BY written_at
            """)
        .param("byHand", byHand)
        .query(Written.class)
        .stream()
        .map(Written::writtenAt)
        .toList();
  }

  private record Written(Instant writtenAt) {}

  /// The last of a kind about each thing.
  List<Row> lastOfKind(String kind) {
    return jdbc.sql(
            COLUMNS.replaceFirst("SELECT", "SELECT DISTINCT ON (about)")
                + "WHERE kind = :kind ORDER BY about, written_at DESC")
        .param("kind", kind)
        .query(Row.class)
        .list();
  }

  private record FateRow(UUID id, String state, @Nullable String fault, String faultAbout) {

    Outbox.Fate fate() {
      return new Outbox.Fate(id, LetterState.of(state), Gaps.message(fault, faultAbout));
    }
  }

  List<Outbox.Fate> fates(Collection<UUID> letters) {
    return jdbc
        .sql("SELECT id, state, fault, fault_about FROM letter WHERE id = ANY(:letters)")
        .param("letters", letters.toArray(UUID[]::new))
        .query(FateRow.class)
        .list()
        .stream()
        .map(FateRow::fate)
        .toList();
  }

  /// Oldest first.
  List<UUID> idsAbout(Letter.Cause cause) {
    return jdbc.sql(
            "SELECT id FROM letter WHERE kind = :kind AND about = :about ORDER BY written_at")
        .param("kind", cause.kind())
        .param("about", cause.about())
        .query(UUID.class)
        .list();
  }

  /// Of those that may still leave, in some way.
  List<Letter.Cause> openCauses() {
    return jdbc.sql(
            """
            SELECT DISTINCT kind, about
            FROM letter
            WHERE state = 'waiting'
               OR state IN ('refused', 'given-up') AND secret IS NOT NULL
            """)
        .query(Letter.Cause.class)
        .list();
  }

  /// What lies further ahead than any pause lasts was put there by a clock that was set back since.
  void bringBack(Instant now) {
    jdbc.sql(
            """
            UPDATE letter
            SET next_at = :now
            WHERE state = 'waiting' AND next_at > :far
            """)
        .param("now", Timestamps.at(now))
        .param("far", Timestamps.at(now.plus(Retrying.LONGEST).plusSeconds(1)))
        .update();
  }

  /// The letter that is due for the longest, from now on this caller's to send.
  Optional<Row> claim(Instant now) {
    var due =
        jdbc.sql(
                """
                SELECT id
                FROM letter
                WHERE state = 'waiting'
                  AND next_at <= :now
                  AND (sending_since IS NULL OR sending_since < :dead OR sending_since > :now)
                ORDER BY next_at, written_at, id
                LIMIT 1
                FOR UPDATE SKIP LOCKED
                """)
            .param("now", Timestamps.at(now))
            .param("dead", Timestamps.at(now.minus(DEAD)))
            .query(UUID.class)
            .optional();
    due.ifPresent(id ->
        jdbc.sql(
                """
                UPDATE letter
                SET sending_since = :now,
                    attempts = attempts + 1,
                    first_at = least(coalesce(first_at, :now), :now)
                WHERE id = :id
                """)
            .param("id", id)
            .param("now", Timestamps.at(now))
            .update());
    return due.flatMap(this::find);
  }

  /// @return whether it is being sent at this moment, and so nothing else can be done about it
  boolean isBeingSent(UUID id, Instant now) {
    return jdbc.sql(
            """
            SELECT coalesce(sending_since BETWEEN :dead AND :now, false)
            FROM letter
            WHERE id = :id
            """)
        .param("id", id)
        .param("dead", Timestamps.at(now.minus(DEAD)))
        .param("now", Timestamps.at(now))
        .query(Boolean.class)
        .single();
  }

  /// The secret is forgotten where nothing more can come of the letter.
  void settle(UUID id, LetterState state, @Nullable Message fault, Instant now) {
    jdbc.sql(
            """
            UPDATE letter
            SET state = :state,
                sending_since = NULL,
                secret = CASE WHEN :open THEN secret END,
                fault = :fault,
                fault_about = :about,
                settled_at = :now
            WHERE id = :id
            """)
        .param("id", id)
        .param("state", state.code())
        .param("open", state.isOpen())
        .param("fault", fault == null ? null : fault.key())
        .param("about", fault == null ? "" : Gaps.of(fault))
        .param("now", Timestamps.at(now))
        .update();
  }

  /// What is known of one that was sent.
  void remark(UUID id, Optional<Message> remark) {
    jdbc.sql("UPDATE letter SET fault = :fault, fault_about = :about WHERE id = :id")
        .param("id", id)
        .param("fault", remark.map(Message::key).orElse(null))
        .param("about", remark.map(Gaps::of).orElse(""))
        .update();
  }

  void forgetSecret(UUID id) {
    jdbc.sql("UPDATE letter SET secret = NULL WHERE id = :id").param("id", id).update();
  }

  void putOff(UUID id, Message fault, Instant next) {
    jdbc.sql(
            """
            UPDATE letter
            SET sending_since = NULL, fault = :fault, fault_about = :about, next_at = :next
            WHERE id = :id
            """)
        .param("id", id)
        .param("fault", fault.key())
        .param("about", Gaps.of(fault))
        .param("next", Timestamps.at(next))
        .update();
  }

  /// All others that are due, where none would get through.
  void putOffOthers(Message fault, Instant now, Instant next) {
    jdbc.sql(
            """
            UPDATE letter
            SET fault = :fault, fault_about = :about, next_at = :next
            WHERE state = 'waiting' AND sending_since IS NULL AND next_at <= :now
            """)
        .param("fault", fault.key())
        .param("about", Gaps.of(fault))
        .param("now", Timestamps.at(now))
        .param("next", Timestamps.at(next))
        .update();
  }

  /// From the beginning, as if it had never been tried.
  void tryAnew(UUID id, Instant now) {
    jdbc.sql(
            """
            UPDATE letter
            SET state = 'waiting', attempts = 0, first_at = NULL, next_at = :now, fault = NULL,
                fault_about = '', settled_at = NULL
            WHERE id = :id
            """)
        .param("id", id)
        .param("now", Timestamps.at(now))
        .update();
  }

  /// All that wait, since there is another way to send them.
  void tryAllAnew(Instant now) {
    jdbc.sql(
            """
            UPDATE letter
            SET attempts = 0, first_at = NULL, next_at = :now, fault = NULL, fault_about = ''
            WHERE state = 'waiting' AND sending_since IS NULL
            """)
        .param("now", Timestamps.at(now))
        .update();
  }
}
