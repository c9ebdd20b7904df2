package app.tamis.documents;

import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the key by which the firm seals, and the certificates of those before.
@Component
final class SealKeyBook {

  private final JdbcClient jdbc;

  SealKeyBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param key locked; none once another took its place
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Row(String fingerprint, byte[] certificate, byte @Nullable [] key) {}

  record Past(String fingerprint, String certificate, String cause, String byName, Instant at) {

    FirmKey known() {
      return new FirmKey(fingerprint, certificate, FirmKey.Cause.of(cause), byName, at);
    }
  }

  Optional<Row> latest() {
    return jdbc.sql(
            """
            SELECT fingerprint, certificate, key
            FROM seal_key
            ORDER BY id DESC
            LIMIT 1
            """)
        .query(Row.class)
        .optional();
  }

  /// The latest first.
  List<FirmKey> list() {
    return jdbc
        .sql(
            """
            SELECT
              fingerprint,
              replace(encode(certificate, 'base64'), chr(10), '') AS certificate,
              cause,
              by_name,
              at
            FROM seal_key
            ORDER BY id DESC
            """)
        .query(Past.class)
        .stream()
        .map(Past::known)
        .toList();
  }

  List<String> fingerprints() {
    return jdbc.sql("SELECT fingerprint FROM seal_key").query(String.class).list();
  }

  /// In the place of those before, which can't seal any more.
  void add(Row row, FirmKey.Cause cause, String by, Instant at) {
    jdbc.sql("UPDATE seal_key SET key = NULL WHERE key IS NOT NULL").update();
    jdbc.sql(
            """
            INSERT INTO seal_key (fingerprint, certificate, key, cause, by_name, at)
            VALUES (:fingerprint, :certificate, :key, :cause, :by, :at)
            """)
        .param("fingerprint", row.fingerprint())
        .param("certificate", row.certificate())
        .param("key", row.key())
        .param("cause", cause.code())
        .param("by", by)
        .param("at", Timestamps.at(at))
        .update();
  }
}
