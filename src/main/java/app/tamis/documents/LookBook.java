package app.tamis.documents;

import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the firm's look, and those that it had.
@Component
final class LookBook {

  private final JdbcClient jdbc;

  LookBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(String colour, @Nullable String logo, int width, int height) {

    Look look() {
      return new Look(
          Colour.find(colour).orElseThrow(),
          Optional.ofNullable(logo).map(base64 -> new Logo(base64, width, height)));
    }
  }

  Optional<Look> inForce() {
    return jdbc.sql(
            """
            SELECT
              colour,
              replace(encode(logo, 'base64'), chr(10), '') AS logo,
              coalesce(width, 0) AS width,
              coalesce(height, 0) AS height
            FROM document_look
            ORDER BY id DESC
            LIMIT 1
            """)
        .query(Row.class)
        .optional()
        .map(Row::look);
  }

  void add(Look look, String by, Instant at) {
    jdbc.sql(
            """
            INSERT INTO document_look (colour, logo, width, height, by_name, at)
            VALUES (:colour, :logo, :width, :height, :by, :at)
            """)
        .param("colour", look.wanted().hex())
        .param("logo", look.logo().map(Logo::png).orElse(null))
        .param("width", look.logo().map(Logo::width).orElse(null))
        .param("height", look.logo().map(Logo::height).orElse(null))
        .param("by", by)
        .param("at", Timestamps.at(at))
        .update();
  }
}
