package app.tamis.gradebook;

import app.tamis.basics.ClientId;
import app.tamis.gradebook.GradingBook.Row;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Decisions;
import app.tamis.grading.Footing;
import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.Publishing;
import app.tamis.grading.Publishing.Last;
import app.tamis.grading.Publishing.Outcome;
import app.tamis.measures.ClientInWindow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// From a month end's grades, and those of the month end before, to what the book keeps.
///
/// @param before empty where nothing was settled before
record Settling(PortfolioGrades now, Decisions decisions, Optional<Settled> before) {

  /// What is published of a client.
  static Outcome outcome(Optional<Settled> before, PortfolioGrades now, ClientGrade client) {
    var id = client.findings().client().id();
    var then = before.flatMap(settled -> settled.grades().find(id));
    return Publishing.decide(
        before.map(Settled::published).map(rows -> rows.get(id)).map(Settling::last),
        then.map(grade -> Footing.of(grade, before.orElseThrow().grades().matrix())),
        Footing.of(client, now.matrix()));
  }

  Map<ClientId, Row> rows(long grading) {
    var inputs =
        now.portfolio().clients().stream()
            .collect(Collectors.toMap(client -> client.client().id(), this::inputs));
    return now.clients().stream()
        .map(client -> row(grading, client, inputs))
        .collect(Collectors.toMap(Row::client, Function.identity()));
  }

  private String inputs(ClientInWindow client) {
    var id = client.client().id();
    return InputsJson.write(
        new KeptInputs(
            client,
            decisions.grades().getOrDefault(id, List.of()).stream()
                .filter(given -> given.isInForce(decisions.day()))
                .toList(),
            decisions.refused().getOrDefault(id, List.of())));
  }

  private Row row(long grading, ClientGrade client, Map<ClientId, String> inputs) {
    var id = client.findings().client().id();
    var outcome = outcome(before, now, client);
    var footing = Footing.of(client, now.matrix());
    boolean held = outcome instanceof Outcome.Held;
    var stands =
        held
            ? before.map(Settled::published).map(rows -> rows.get(id)).flatMap(Settling::axes)
            : footing.axes();
    return new Row(
        grading,
        id,
        Objects.requireNonNull(inputs.get(id)),
        name(client.letter()),
        name(outcome.grade()),
        outcome instanceof Outcome.Published(var _, var because)
            ? because.name().toLowerCase(Locale.ROOT)
            : "held",
        name(stands.map(Footing.Axes::financial)),
        name(stands.map(Footing.Axes::relationship)));
  }

  private static Last last(Row row) {
    return new Last(letter(row.published()), axes(row));
  }

  /// Scores play no part once letters stand.
  private static Optional<Footing.Axes> axes(Row row) {
    return letter(row.financial())
        .flatMap(financial ->
            letter(row.relationship())
                .map(relationship ->
                    new Footing.Axes(financial, relationship, 0, 0, Optional.empty())));
  }

  static Optional<Letter> letter(@Nullable String name) {
    return Optional.ofNullable(name).map(Letter::valueOf);
  }

  private static @Nullable String name(Optional<Letter> letter) {
    return letter.map(Letter::name).orElse(null);
  }

  /// The fingerprint of what people have decided: of what counts on that day alone.
  static String basis(Decisions decisions) {
    var given =
        decisions.grades().entrySet().stream()
            .flatMap(client ->
                client.getValue().stream()
                    .filter(grade -> grade.isInForce(decisions.day()))
                    .map(grade -> client.getKey() + "=" + grade))
            .sorted()
            .toList();
    var refused =
        decisions.refused().entrySet().stream()
            .map(client -> client.getKey() + "=" + client.getValue())
            .sorted()
            .toList();
    return given + " " + refused;
  }
}
