package app.tamis.identity;

import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps people.
@Component
final class PersonBook {

  private final JdbcClient jdbc;

  PersonBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(UUID id, String name, String email, String role, String language, Instant madeAt) {

    Person person() {
      return new Person(id, name, email, Role.of(role), language, madeAt);
    }
  }

  List<Person> list() {
    return jdbc
        .sql(
            """
            SELECT id, name, email, role, language, made_at
            FROM person
            WHERE removed_at IS NULL
            ORDER BY lower(name), made_at
            """)
        .query(Row.class)
        .stream()
        .map(Row::person)
        .toList();
  }

  /// Those who were removed too.
  List<Person> listWithRemoved() {
    return jdbc
        .sql(
            """
            SELECT id, name, email, role, language, made_at
            FROM person
            ORDER BY lower(name), made_at
            """)
        .query(Row.class)
        .stream()
        .map(Row::person)
        .toList();
  }

  Optional<Person> find(UUID id) {
    return jdbc.sql(
            """
            SELECT id, name, email, role, language, made_at
            FROM person
            WHERE id = :id AND removed_at IS NULL
            """)
        .param("id", id)
        .query(Row.class)
        .optional()
        .map(Row::person);
  }

  /// Whoever was removed too.
  Optional<Person> findWithRemoved(UUID id) {
    return jdbc.sql("SELECT id, name, email, role, language, made_at FROM person WHERE id = :id")
        .param("id", id)
        .query(Row.class)
        .optional()
        .map(Row::person);
  }

  Optional<Person> findByEmail(String email) {
    return jdbc.sql(
            """
            SELECT id, name, email, role, language, made_at
            FROM person
            WHERE (email = :email OR canonical = :canonical) AND removed_at IS NULL
            ORDER BY email <> :email
            LIMIT 1
            """)
        .param("email", Addresses.kept(email))
        .param("canonical", Addresses.canonical(email))
        .query(Row.class)
        .optional()
        .map(Row::person);
  }

  /// Who they are in each portfolio to which they belong.
  UUID account(UUID id) {
    return jdbc.sql("SELECT account FROM person WHERE id = :id")
        .param("id", id)
        .query(UUID.class)
        .single();
  }

  Optional<Person> findByAccount(UUID account) {
    return jdbc.sql(
            """
            SELECT id, name, email, role, language, made_at
            FROM person
            WHERE account = :account AND removed_at IS NULL
            """)
        .param("account", account)
        .query(Row.class)
        .optional()
        .map(Row::person);
  }

  /// Whoever reads this decides about owners: nobody else may until the transaction's end.
  List<UUID> lockOwners() {
    return jdbc.sql(
            """
            SELECT id
            FROM person
            WHERE role = 'owner' AND removed_at IS NULL
            ORDER BY made_at, id
            FOR UPDATE
            """)
        .query(UUID.class)
        .list();
  }

  /// Empty where there is none.
  String password(UUID id) {
    return jdbc.sql("SELECT coalesce(password, '') FROM person WHERE id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  /// Empty where somebody has this address already, or one that looks the same.
  ///
  /// @param password hashed; empty for none
  Optional<Person> add(Newcomer newcomer, Role role, String password, Instant now) {
    return add(newcomer, UUID.randomUUID(), role, password, now);
  }

  /// The same, of who is in elsewhere.
  ///
  /// @param account theirs
  Optional<Person> add(Newcomer newcomer, UUID account, Role role, String password, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO person (account, name, email, canonical, role, language, password, made_at)
            VALUES (:account, :name, :email, :canonical, :role, :language, nullif(:password, ''), :now)
            ON CONFLICT DO NOTHING
            RETURNING id, name, email, role, language, made_at
            """)
        .param("account", account)
        .param("name", newcomer.name().strip())
        .param("email", Addresses.kept(newcomer.email()))
        .param("canonical", Addresses.canonical(newcomer.email()))
        .param("role", role.code())
        .param("language", newcomer.language())
        .param("password", password)
        .param("now", Timestamps.at(now))
        .query(Row.class)
        .optional()
        .map(Row::person);
  }

  void describe(UUID id, String name, String language) {
    jdbc.sql("UPDATE person SET name = :name, language = :language WHERE id = :id")
        .param("id", id)
        .param("name", name.strip())
        .param("language", language)
        .update();
  }

  void setPassword(UUID id, String hashed) {
    jdbc.sql("UPDATE person SET password = :password WHERE id = :id")
        .param("id", id)
        .param("password", hashed)
        .update();
  }

  void setRole(UUID id, Role role) {
    jdbc.sql("UPDATE person SET role = :role WHERE id = :id")
        .param("id", id)
        .param("role", role.code())
        .update();
  }

  void remove(UUID id, Instant now) {
    jdbc.sql("UPDATE person SET removed_at = :now WHERE id = :id")
        .param("id", id)
        .param("now", Timestamps.at(now))
        .update();
  }
}
