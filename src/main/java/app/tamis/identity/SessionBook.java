package app.tamis.identity;

import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps sessions.
@Component
final class SessionBook {

  private final JdbcClient jdbc;

  SessionBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(UUID id, String agent, Instant madeAt, Instant seenAt, String address) {

    Session session() {
      return new Session(id, Device.of(agent), madeAt, seenAt, address);
    }
  }

  record Found(
      UUID session,
      Instant startedAt,
      Instant seenAt,
      UUID id,
      String name,
      String email,
      String role,
      String language,
      Instant madeAt) {

    boolean isLaterThan(Instant now) {
      return startedAt.isAfter(now) || seenAt.isAfter(now);
    }

    Recognised recognised() {
      return new Recognised(new Person(id, name, email, Role.of(role), language, madeAt), session);
    }
  }

  void add(Token token, UUID person, Visitor visitor, Instant now) {
    jdbc.sql(
            """
            INSERT INTO session (token_hash, person, address, agent, made_at, seen_at)
            VALUES (:hash, :person, :address, :agent, :now, :now)
            """)
        .param("hash", token.hash())
        .param("person", person)
        .param("address", visitor.address())
        .param("agent", visitor.agent())
        .param("now", Timestamps.at(now))
        .update();
  }

  /// Of who is signed in elsewhere by the same token, since a moment.
  void open(Token token, UUID person, Visitor visitor, Instant since, Instant now) {
    jdbc.sql(
            """
            INSERT INTO session (token_hash, person, address, agent, made_at, seen_at)
            VALUES (:hash, :person, :address, :agent, :since, :now)
            ON CONFLICT (portfolio, token_hash)
            DO UPDATE SET person = excluded.person, seen_at = :now, ended_at = NULL
            """)
        .param("hash", token.hash())
        .param("person", person)
        .param("address", visitor.address())
        .param("agent", visitor.agent())
        .param("since", Timestamps.at(since))
        .param("now", Timestamps.at(now))
        .update();
  }

  private record Moment(Instant at) {}

  Instant madeAt(UUID session) {
    return jdbc.sql("SELECT made_at AS at FROM session WHERE id = :id")
        .param("id", session)
        .query(Moment.class)
        .single()
        .at();
  }

  byte[] tokenHash(UUID session) {
    return jdbc.sql("SELECT token_hash FROM session WHERE id = :id")
        .param("id", session)
        .query(byte[].class)
        .single();
  }

  /// Ends what a browser is signed in by.
  void end(byte[] tokenHash, Instant now) {
    jdbc.sql("UPDATE session SET ended_at = :now WHERE token_hash = :hash AND ended_at IS NULL")
        .param("hash", tokenHash)
        .param("now", Timestamps.at(now))
        .update();
  }

  /// Of one of somebody's that isn't over.
  Optional<byte[]> tokenHash(UUID person, UUID session) {
    return jdbc.sql(
            """
            SELECT token_hash
            FROM session
            WHERE person = :person AND id = :id AND ended_at IS NULL
            """)
        .param("person", person)
        .param("id", session)
        .query(byte[].class)
        .optional();
  }

  /// Ends what all others of somebody's browsers are signed in by.
  int endOthers(UUID person, byte[] but, Instant now) {
    return jdbc.sql(
            """
            UPDATE session
            SET ended_at = :now
            WHERE person = :person
              AND token_hash <> :but
              AND ended_at IS NULL
            """)
        .param("person", person)
        .param("but", but)
        .param("now", Timestamps.at(now))
        .update();
  }

  /// The beginning of time where they never were.
  Instant lastSeen(UUID person) {
    return jdbc.sql(
            "SELECT coalesce(max(seen_at), 'epoch') AS at FROM session WHERE person = :person")
        .param("person", person)
        .query(Moment.class)
        .single()
        .at();
  }

  /// @param usedSince what was last used before then has expired
  /// @param madeSince so has what was made before then, however often it is used
  Optional<Found> find(Token token, Instant usedSince, Instant madeSince) {
    return jdbc.sql(
            """
            SELECT
              session.id AS session,
              session.made_at AS started_at,
              session.seen_at,
              person.id,
              person.name,
              person.email,
              person.role,
              person.language,
              person.made_at
            FROM session
            JOIN person ON person.id = session.person
            WHERE session.token_hash = :hash
              AND session.ended_at IS NULL
              AND session.seen_at > :used
              AND session.made_at > :made
              AND person.removed_at IS NULL
            """)
        .param("hash", token.hash())
        .param("used", Timestamps.at(usedSince))
        .param("made", Timestamps.at(madeSince))
        .query(Found.class)
        .optional();
  }

  void saw(UUID session, String address, Instant now) {
    jdbc.sql("UPDATE session SET seen_at = :now, address = :address WHERE id = :id")
        .param("id", session)
        .param("address", address)
        .param("now", Timestamps.at(now))
        .update();
  }

  /// Those in use, the last seen first.
  List<Session> list(UUID person, Instant usedSince, Instant madeSince) {
    return jdbc
        .sql(
            """
            SELECT id, agent, made_at, seen_at, address
            FROM session
            WHERE person = :person
              AND ended_at IS NULL
              AND seen_at > :used
              AND made_at > :made
            ORDER BY seen_at DESC, made_at DESC
            """)
        .param("person", person)
        .param("used", Timestamps.at(usedSince))
        .param("made", Timestamps.at(madeSince))
        .query(Row.class)
        .stream()
        .map(Row::session)
        .toList();
  }

  record LastSeen(UUID person, Instant at) {}

  List<LastSeen> lastSeen() {
    return jdbc.sql("SELECT person, max(seen_at) AS at FROM session GROUP BY person")
        .query(LastSeen.class)
        .list();
  }

  void endAll(UUID person, Instant now) {
    jdbc.sql("UPDATE session SET ended_at = :now WHERE person = :person AND ended_at IS NULL")
        .param("person", person)
        .param("now", Timestamps.at(now))
        .update();
  }

  /// What was made or seen in the future, for the clock was set back since, as if it were now: it
  /// would last for longer than it may.
  void bringBack(Instant now) {
    jdbc.sql(
            """
            UPDATE session
            SET made_at = least(made_at, :now), seen_at = least(seen_at, :now)
            WHERE ended_at IS NULL
              AND (made_at > :now OR seen_at > :now)
            """)
        .param("now", Timestamps.at(now))
        .update();
  }

  void forgetUnusedSince(Instant then) {
    jdbc.sql("DELETE FROM session WHERE seen_at < :then")
        .param("then", Timestamps.at(then))
        .update();
  }
}
