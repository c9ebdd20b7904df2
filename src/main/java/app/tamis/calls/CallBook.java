package app.tamis.calls;

import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import app.tamis.facts.BookRows;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps calls, and what was told of them.
@Component
final class CallBook {

  private static final String SELECT =
      """
      SELECT
        call.id,
        call.external_id,
        call.number_told,
        call.e164,
        call.caller_name,
        call.direction,
        call.client,
        call.by_hand,
        call.started_at,
        call.answered_at,
        call.ended_at,
        call.set_up_changed_at,
        (SELECT string_agg(extension, chr(31) ORDER BY extension) FROM call_leg WHERE call_leg.call = call.id) AS extensions,
        (SELECT extension FROM call_leg WHERE call_leg.call = call.id AND call_leg.answered_at IS NOT NULL
         ORDER BY call_leg.answered_at DESC, extension LIMIT 1) AS answered_by
      FROM call
      """;

  private final JdbcClient jdbc;

  CallBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      long id,
      String externalId,
      String numberTold,
      @Nullable String e164,
      String callerName,
      String direction,
      @Nullable Integer client,
      boolean byHand,
      Instant startedAt,
      @Nullable Instant answeredAt,
      @Nullable Instant endedAt,
      @Nullable Instant setUpChangedAt,
      @Nullable String extensions,
      @Nullable String answeredBy) {

    Call call() {
      return new Call(
          id,
          externalId,
          numberTold,
          Optional.ofNullable(e164),
          callerName,
          direction.equals("in"),
          client == null ? OptionalInt.empty() : OptionalInt.of(client),
          byHand,
          startedAt,
          Optional.ofNullable(answeredAt),
          Optional.ofNullable(endedAt),
          setUpChangedAt != null,
          extensions == null ? List.of() : Arrays.asList(extensions.split("\u001f", -1)),
          Optional.ofNullable(answeredBy));
    }
  }

  /// Events of one call are taken in one after the other.
  void lock(String externalId) {
    jdbc.sql(
            "SELECT pg_advisory_xact_lock(hashtextextended('call ' || current_portfolio() || ' ' || :call, 0))::text")
        .param("call", externalId)
        .query(String.class)
        .list();
  }

  Optional<Call> find(long id) {
    return jdbc.sql(SELECT + "WHERE call.id = :id")
        .param("id", id)
        .query(Row.class)
        .optional()
        .map(Row::call);
  }

  Optional<Call> find(String externalId) {
    return jdbc.sql(SELECT + "WHERE call.external_id = :id")
        .param("id", externalId)
        .query(Row.class)
        .optional()
        .map(Row::call);
  }

  /// The call that somebody is in, or was, with a number, the latest that began since then.
  Optional<Call> latestWith(String e164, Instant since) {
    return jdbc.sql(
            SELECT
                + "WHERE call.e164 = :number AND call.started_at > :since ORDER BY call.started_at DESC, call.id DESC LIMIT 1")
        .param("number", e164)
        .param("since", Timestamps.at(since))
        .query(Row.class)
        .optional()
        .map(Row::call);
  }

  /// Newest first.
  List<Call> latest(int most) {
    return jdbc
        .sql(SELECT + "ORDER BY call.started_at DESC, call.id DESC LIMIT :most")
        .param("most", most)
        .query(Row.class)
        .stream()
        .map(Row::call)
        .toList();
  }

  /// Of a client, and of all that are one with it, newest first.
  List<Call> latestOf(ClientId client, Instant since, int most) {
    return jdbc
        .sql(
            SELECT
                + """
                WHERE call.client IN (SELECT merged_clients(:client))
                  AND call.started_at >= :since
                ORDER BY call.started_at DESC, call.id DESC
                LIMIT :most
                """)
        .param("client", client.text())
        .param("since", Timestamps.at(since))
        .param("most", most)
        .query(Row.class)
        .stream()
        .map(Row::call)
        .toList();
  }

  record ToldBefore(long call, String digest) {}

  Optional<ToldBefore> told(String key) {
    return jdbc.sql("SELECT call, digest FROM call_event WHERE key = :key")
        .param("key", key)
        .query(ToldBefore.class)
        .optional();
  }

  /// @return whether nobody had told it before
  boolean tell(CallEvent event, long call, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO call_event (key, call, kind, digest, told_at)
                VALUES (:key, :call, :kind, :digest, :now)
                ON CONFLICT (portfolio, key) DO NOTHING
                """)
            .param("key", event.keyOrOwn())
            .param("call", call)
            .param("kind", event.kind().code())
            .param("digest", event.digest())
            .param("now", Timestamps.at(now))
            .update()
        > 0;
  }

  long add(String externalId, boolean incoming, Instant at) {
    return jdbc.sql(
            """
            INSERT INTO call (external_id, direction, started_at)
            VALUES (:id, :direction, :at)
            RETURNING id
            """)
        .param("id", externalId)
        .param("direction", incoming ? "in" : "out")
        .param("at", Timestamps.at(at))
        .query(Long.class)
        .single();
  }

  /// What was told first of a number and a name stays; a ring says when a call began, whenever it
  /// comes.
  void note(long call, CallEvent event, Optional<String> e164, Instant at) {
    var set = new ArrayList<String>();
    if (!event.number().isEmpty()) {
      set.add("number_told = CASE WHEN number_told = '' THEN :number ELSE number_told END");
      set.add("e164 = coalesce(e164, :e164)");
    }
    if (!event.callerName().isEmpty()) {
      set.add("caller_name = CASE WHEN caller_name = '' THEN :name ELSE caller_name END");
    }
    set.add(
        switch (event.kind()) {
          case RING -> "started_at = least(started_at, :at)";
          case ANSWER ->
              "answered_at = least(answered_at, :at), started_at = least(started_at, :at)";
          case HANGUP -> "ended_at = greatest(ended_at, :at)";
        });
    jdbc.sql("UPDATE call SET " + String.join(", ", set) + " WHERE id = :id")
        .param("id", call)
        .param("number", event.number())
        .param("e164", e164.orElse(null))
        .param("name", event.callerName())
        .param("at", Timestamps.at(at))
        .update();
  }

  void leg(long call, String extension, Optional<Instant> answered) {
    jdbc.sql(
            """
            INSERT INTO call_leg (call, extension, answered_at)
            VALUES (:call, :extension, CAST(:answered AS timestamptz))
            ON CONFLICT (call, extension)
            DO UPDATE SET answered_at = coalesce(call_leg.answered_at, excluded.answered_at)
            """)
        .param("call", call)
        .param("extension", extension)
        .param("answered", answered.map(Timestamps::at).orElse(null))
        .update();
  }

  /// @param byHand whether a person said so
  void belongs(long call, ClientId client, boolean byHand) {
    jdbc.sql("UPDATE call SET client = client_number(:client), by_hand = :hand WHERE id = :id")
        .param("id", call)
        .param("client", client.text())
        .param("hand", byHand)
        .update();
  }

  /// Calls of a number that is nobody's any more; what a person said of a single call stays.
  void forgetOwner(String e164) {
    jdbc.sql("UPDATE call SET client = NULL WHERE e164 = :number AND NOT by_hand")
        .param("number", e164)
        .update();
  }

  /// Calls of a number that nobody had known.
  void belong(String e164, ClientId client) {
    jdbc.sql(
            """
            UPDATE call SET client = client_number(:client)
            WHERE e164 = :number AND client IS NULL
            """)
        .param("number", e164)
        .param("client", client.text())
        .update();
  }

  void closed(long call, boolean setUpChanged, Instant now) {
    jdbc.sql(
            """
            UPDATE call
            SET closed_at = CASE WHEN answered_at IS NULL THEN closed_at ELSE coalesce(closed_at, :now) END,
                set_up_changed_at = CASE WHEN :changed THEN coalesce(set_up_changed_at, :now) ELSE set_up_changed_at END
            WHERE id = :id
            """)
        .param("id", call)
        .param("changed", setUpChanged)
        .param("now", Timestamps.at(now))
        .update();
  }

  record Unknown(String e164, int calls, Instant last, String callerName) {}

  /// Numbers that rang since then and are known to be nobody's, the last first.
  List<Unknown> unknown(Instant since, int most) {
    return jdbc.sql(
            """
            SELECT e164, count(*)::int AS calls, max(started_at) AS last, max(caller_name) AS caller_name
            FROM call
            WHERE e164 IS NOT NULL
              AND client IS NULL
              AND direction = 'in'
              AND started_at > :since
              AND e164 NOT IN (SELECT e164 FROM attached_number)
            GROUP BY e164
            ORDER BY last DESC
            LIMIT :most
            """)
        .param("since", Timestamps.at(since))
        .param("most", most)
        .query(Unknown.class)
        .list();
  }

  /// By client and month, of calls that were answered and closed before then.
  List<BookRows.SetUps> setUps(Instant before, ZoneId zone) {
    return jdbc.sql(
            """
            SELECT
              remaining_client(client) AS client_id,
              min((closed_at AT TIME ZONE :zone)::date) AS day,
              count(*)::int AS checked,
              count(set_up_changed_at)::int AS changed
            FROM call
            WHERE closed_at < :before AND client IS NOT NULL
            GROUP BY remaining_client(client), date_trunc('month', closed_at AT TIME ZONE :zone)
            ORDER BY min(closed_at), remaining_client(client) COLLATE "C"
            """)
        .param("before", Timestamps.at(before))
        .param("zone", zone.getId())
        .query(BookRows.SetUps.class)
        .list();
  }

  boolean isClosedSince(Instant then) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM call WHERE closed_at >= :then AND client IS NOT NULL)")
        .param("then", Timestamps.at(then))
        .query(Boolean.class)
        .single();
  }

  void forgetEvents(Instant before) {
    jdbc.sql("DELETE FROM call_event WHERE told_at < :before")
        .param("before", Timestamps.at(before))
        .update();
  }
}
