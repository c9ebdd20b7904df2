package app.tamis.reviews;

import app.tamis.facts.Recorded;
import java.time.LocalDate;
import java.util.Optional;

/// A piece of advice as a review speaks of it, wherever it was written down.
///
/// @param title empty where an imported one has none
/// @param option which of several the client chose; empty where none is known
public record Advised(
    String title,
    LocalDate givenOn,
    Optional<Response> response,
    Optional<LocalDate> answeredOn,
    String option) {

  static Advised of(Advice one) {
    return new Advised(
        one.title(),
        one.givenOn(),
        one.answer().map(Advice.Answer::response),
        one.answer().map(Advice.Answer::on),
        one.answer().map(Advice.Answer::option).orElse(""));
  }

  static Advised of(Recorded.Advice one) {
    return new Advised(
        one.title().orElse(""),
        one.givenOn(),
        one.response().flatMap(Response::find),
        one.respondedOn(),
        "");
  }

  /// Whether it was given or answered in a time, or waits for an answer since.
  boolean isTold(LocalDate since, LocalDate to) {
    return !givenOn.isAfter(to)
        && (response.isEmpty()
            || !givenOn.isBefore(since)
            || answeredOn.filter(day -> !day.isBefore(since)).isPresent());
  }
}
