package app.tamis.identity;

import app.tamis.basics.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps which browsers somebody signed in with before.
@Component
final class BrowserBook {

  /// After as long without signing in there, a browser is a stranger again.
  private static final Duration KNOWN = Duration.ofDays(365);

  private static final int MOST_OF_A_PERSON = 20;

  private final JdbcClient jdbc;

  BrowserBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isKnown(Token browser, String email, Instant now) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM known_browser
              JOIN person ON person.id = known_browser.person
              WHERE known_browser.token_hash = :hash
                AND known_browser.seen_at > :since
                AND person.removed_at IS NULL
                AND (person.email = :email OR person.canonical = :canonical))
            """)
        .param("hash", browser.hash())
        .param("since", Timestamps.at(now.minus(KNOWN)))
        .param("email", Addresses.kept(email))
        .param("canonical", Addresses.canonical(email))
        .query(Boolean.class)
        .single();
  }

  /// Whoever else signed in with a browser is known there under its new name too.
  void rename(Token before, Token browser) {
    jdbc.sql("UPDATE known_browser SET token_hash = :new WHERE token_hash = :old")
        .param("new", browser.hash())
        .param("old", before.hash())
        .update();
  }

  void add(Token browser, UUID person, Instant now) {
    jdbc.sql(
            """
            INSERT INTO known_browser (token_hash, person, seen_at)
            VALUES (:hash, :person, :now)
            ON CONFLICT (token_hash, person) DO UPDATE SET seen_at = :now
            """)
        .param("hash", browser.hash())
        .param("person", person)
        .param("now", Timestamps.at(now))
        .update();
  }

  /// Those that a person hasn't used for long, or has too many of; what was seen in the future, for
  /// the clock was set back since, as if it were now.
  void prune(UUID person, Instant now) {
    jdbc.sql("UPDATE known_browser SET seen_at = :now WHERE person = :person AND seen_at > :now")
        .param("person", person)
        .param("now", Timestamps.at(now))
        .update();
    jdbc.sql(
            """
            DELETE FROM known_browser
            WHERE person = :person
              AND (seen_at <= :since
                OR token_hash NOT IN (
                  SELECT token_hash
                  FROM known_browser
                  WHERE person = :person
                  ORDER BY seen_at DESC
                  LIMIT :most))
            """)
        .param("person", person)
        .param("since", Timestamps.at(now.minus(KNOWN)))
        .param("most", MOST_OF_A_PERSON)
        .update();
  }

  void forgetAll(UUID person) {
    jdbc.sql("DELETE FROM known_browser WHERE person = :person").param("person", person).update();
  }

  void forgetOthers(UUID person, Token but) {
    jdbc.sql("DELETE FROM known_browser WHERE person = :person AND token_hash <> :but")
        .param("person", person)
        .param("but", but.hash())
        .update();
  }
}
