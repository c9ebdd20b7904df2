package app.tamis.reviews;

import app.tamis.basics.ClientId;
import app.tamis.facts.BookRows;
import app.tamis.facts.FactTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// A piece of advice that was given to a client.
///
/// @param factId by which facts know it: its own, or that of the imported piece that was answered
///   here
/// @param answer the last that was written down and not taken back
public record Advice(
    UUID id,
    ClientId client,
    String factId,
    String title,
    LocalDate givenOn,
    String byName,
    Optional<Answer> answer) {

  /// How it was met.
  ///
  /// @param option which of several the client chose; empty where there was one, or none
  public record Answer(
      Response response, LocalDate on, String option, String note, String byName, Instant at) {}

  /// As the record that an import would bring.
  BookRows.Row row() {
    var values = new TreeMap<String, String>();
    values.put("advice_id", factId);
    values.put("given_on", givenOn.toString());
    values.put("title", title);
    answer.ifPresent(met -> {
      values.put("response", met.response().code());
      values.put("responded_on", met.on().toString());
    });
    return new BookRows.Row(FactTable.ADVICE, client, values);
  }
}
