package app.tamis.documents;

import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what was given out: rows are added, and never changed.
@Component
final class DocumentBook {

  private final JdbcClient jdbc;

  DocumentBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      UUID id,
      String kind,
      String title,
      String language,
      LocalDate dated,
      String hash,
      boolean felt,
      String byName,
      Instant at) {

    Kept kept() {
      return new Kept(
          id, kind, title, Locale.forLanguageTag(language), dated, hash, felt, byName, at);
    }
  }

  UUID add(
      Documents.About about, Document document, String hash, long bytes, String by, Instant at) {
    return jdbc.sql(
            """
            INSERT INTO kept_document (client, kind, title, language, dated, hash, bytes, felt, by_name, at)
            VALUES (client_number(:client), :kind, :title, :language, :dated, :hash, :bytes, :felt, :by, :at)
            RETURNING id
            """)
        .param("client", about.client().text())
        .param("kind", about.kind())
        .param("title", document.title())
        .param("language", document.language().toLanguageTag())
        .param("dated", document.date())
        .param("hash", hash)
        .param("bytes", bytes)
        .param("felt", about.felt())
        .param("by", by)
        .param("at", Timestamps.at(at))
        .query(UUID.class)
        .single();
  }

  /// About a client, and all that were merged into it; the newest first.
  List<Kept> list(ClientId client) {
    return jdbc
        .sql(
            """
            SELECT id, kind, title, language, dated, hash, felt, by_name, at
            FROM kept_document
            WHERE client IN (SELECT merged_clients(:client))
            ORDER BY number DESC
            """)
        .param("client", client.text())
        .query(Row.class)
        .stream()
        .map(Row::kept)
        .toList();
  }

  Optional<Kept> find(UUID id) {
    return jdbc.sql(
            """
            SELECT id, kind, title, language, dated, hash, felt, by_name, at
            FROM kept_document
            WHERE id = :id
            """)
        .param("id", id)
        .query(Row.class)
        .optional()
        .map(Row::kept);
  }
}
