package app.tamis.web;

import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.Since;
import app.tamis.measures.Numerals;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who has another grade than before, and which criteria moved them.
final class Movers {

  private static final int AT_MOST_REASONS = 2;

  private final PortfolioGrades before;
  private final PortfolioGrades after;
  private final Numerals numerals;

  private Movers(PortfolioGrades before, PortfolioGrades after, Numerals numerals) {
    this.before = before;
    this.after = after;
    this.numerals = numerals;
  }

  static List<HistoryView.Mover> between(
      PortfolioGrades before, PortfolioGrades after, Numerals numerals) {
    var movers = new Movers(before, after, numerals);
    return after.clients().stream().flatMap(client -> movers.mover(client).stream()).toList();
  }

  private Optional<HistoryView.Mover> mover(ClientGrade client) {
    return before
        .find(client.findings().client().id())
        .map(ClientGrade::letter)
        .filter(then -> !then.equals(client.letter()))
        .map(then ->
            new HistoryView.Mover(
                client.findings().client().name(),
                ClientPath.of(client.findings().client().id()),
                direction(then, client.letter()),
                name(then) + " → " + name(client.letter()),
                because(client, direction(then, client.letter()))));
  }

  private static String direction(Optional<Letter> then, Optional<Letter> now) {
    if (then.isEmpty() || now.isEmpty()) {
      return "none";
    }
    return now.get().isAtLeast(then.get()) ? "up" : "down";
  }

  /// The largest changes in the move's direction; where no criterion explains it, or a cap does,
  /// what weighs most.
  private List<String> because(ClientGrade client, String direction) {
    var since = after.since(before, client);
    var changes =
        since.stream()
            .flatMap(found -> found.changes().stream())
            .filter(change -> explains(change, direction))
            .limit(AT_MOST_REASONS)
            .map(change -> numerals.words().sentence(change.inWords(numerals.currency())))
            .toList();
    var mostly = numerals.words().sentence(after.why(client, numerals.currency()).mostly(client));
    var reasons =
        changes.isEmpty() || isNewlyCapped(client)
            ? Stream.concat(Stream.of(mostly), changes.stream()).toList()
            : changes;
    boolean otherRules = since.filter(Since::matrixChanged).isPresent();
    return otherRules
        ? Stream.concat(Stream.of(numerals.words().say("history.other-rules")), reasons.stream())
            .toList()
        : reasons;
  }

  private boolean isNewlyCapped(ClientGrade client) {
    var then = before.find(client.findings().client().id()).orElseThrow().findings().caps();
    return !then.containsAll(client.findings().caps());
  }

  private static boolean explains(Since.Change change, String direction) {
    return switch (direction) {
      case "up" -> change.more() < 0;
      case "down" -> change.more() > 0;
      default -> false;
    };
  }

  private static String name(Optional<Letter> letter) {
    return letter.map(Letter::name).orElse(Numerals.NO_VALUE);
  }
}
