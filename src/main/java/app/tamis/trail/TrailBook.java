package app.tamis.trail;

import app.tamis.basics.Message;
import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the trail. There is no way to change it here, nor in the database.
@Component
final class TrailBook {

  /// Between what fills the gaps of a message, on the way to the database and back.
  private static final String UNIT = "\u001f";

  private final JdbcClient jdbc;

  TrailBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      long id, Instant at, String name, String address, String kind, String what, String about) {

    TrailEntry entry() {
      var gaps = about.isEmpty() ? List.<Object>of() : List.<Object>of((Object[]) split(about));
      return new TrailEntry(id, at, name, address, kind, new Message(what, gaps));
    }

    private static String[] split(String about) {
      return about.split(UNIT, -1);
    }
  }

  void add(Instant at, Signature by, String what, List<String> about) {
    jdbc.sql(
            """
            INSERT INTO audit_trail (at, person, name, address, what, about)
            VALUES (:at, :person, :name, :address, :what, string_to_array(:about, chr(31)))
            """)
        .param("at", Timestamps.at(at))
        .param("person", by.person().orElse(null))
        .param("name", by.name())
        .param("address", by.address())
        .param("what", what)
        .param("about", String.join(UNIT, about.stream().map(TrailBook::printable).toList()))
        .update();
  }

  /// Newest first.
  List<TrailEntry> list(TrailFilter filter, int most) {
    return jdbc
        .sql(
            """
            SELECT id, at, name, address, kind, what, array_to_string(about, chr(31)) AS about
            FROM audit_trail
            WHERE (CAST(:person AS uuid) IS NULL OR person = CAST(:person AS uuid))
              AND (CAST(:kind AS text) IS NULL OR kind = :kind)
              AND (CAST(:before AS bigint) IS NULL OR id < :before)
            ORDER BY id DESC
            LIMIT :most
            """)
        .param("person", filter.person().map(UUID::toString).orElse(null))
        .param("kind", filter.kind().orElse(null))
        .param("before", filter.before().orElse(null))
        .param("most", most)
        .query(Row.class)
        .stream()
        .map(Row::entry)
        .toList();
  }

  boolean hasDone(UUID person, String what, Instant since) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT
              FROM audit_trail
              WHERE person = :person
                AND what = :what
                AND at >= :since)
            """)
        .param("person", person)
        .param("what", what)
        .param("since", Timestamps.at(since))
        .query(Boolean.class)
        .single();
  }

  List<String> kinds() {
    return jdbc.sql("SELECT DISTINCT kind FROM audit_trail ORDER BY kind")
        .query(String.class)
        .list();
  }

  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
