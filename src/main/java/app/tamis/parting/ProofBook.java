package app.tamis.parting;

import app.tamis.basics.Timestamps;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps which papers prove that clients have their letter.
@Component
final class ProofBook {

  private final JdbcClient jdbc;

  ProofBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// In the order in which they were attached.
  List<Proof> list(UUID parting) {
    return jdbc.sql(
            "SELECT document, by_name, at FROM parting_proof WHERE parting = :parting ORDER BY id")
        .param("parting", parting)
        .query(Proof.class)
        .list();
  }

  void add(UUID parting, Proof proof) {
    jdbc.sql(
            """
            INSERT INTO parting_proof (parting, document, by_name, at)
            VALUES (:parting, :document, :by, :at)
            """)
        .param("parting", parting)
        .param("document", proof.document())
        .param("by", proof.byName())
        .param("at", Timestamps.at(proof.at()))
        .update();
  }
}
