package app.tamis.web.grades;

import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.WhatChanged;
import app.tamis.measures.Numerals;
import app.tamis.portfolio.Clients;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Who has another grade than before, and which criteria moved them.
public final class Movers {

  private static final int AT_MOST_REASONS = 2;

  private final ShownGrades before;
  private final ShownGrades after;
  private final Numerals numerals;
  private final boolean tried;

  private Movers(ShownGrades before, ShownGrades after, Numerals numerals, boolean tried) {
    this.before = before;
    this.after = after;
    this.numerals = numerals;
    this.tried = tried;
  }

  public static List<Mover> between(ShownGrades before, ShownGrades after, Numerals numerals) {
    return new Movers(before, after, numerals, false).list();
  }

  /// By other rules or settings, at the same month end: who tries them need not hear each time that
  /// they are others.
  public static List<Mover> ifTried(
      PortfolioGrades now, PortfolioGrades then, Clients clients, Numerals numerals) {
    return new Movers(
            new ShownGrades(now, Map.of(), clients),
            new ShownGrades(then, Map.of(), clients),
            numerals,
            true)
        .list();
  }

  private List<Mover> list() {
    return after.computed().clients().stream().flatMap(client -> mover(client).stream()).toList();
  }

  private Optional<Mover> mover(ClientGrade client) {
    var now = after.of(client);
    return before
        .computed()
        .find(client.findings().client().id())
        .filter(then -> !before.of(then).equals(now))
        .map(then ->
            new Mover(
                client.findings().client().name(),
                after.path(client),
                direction(before.of(then), now),
                before.mark(then) + " → " + after.mark(client),
                because(client, direction(before.of(then), now))));
  }

  private static String direction(Optional<Letter> then, Optional<Letter> now) {
    if (now.isEmpty()) {
      return "ungraded";
    }
    if (then.isEmpty()) {
      return "graded";
    }
    return now.get().isAtLeast(then.get()) ? "up" : "down";
  }

  /// The largest changes in the move's direction; where no criterion explains it, or a cap does,
  /// what weighs most.
  private List<String> because(ClientGrade client, String direction) {
    var since = after.computed().since(before.computed(), client);
    var changes =
        since.stream()
            .flatMap(found -> found.changes().stream())
            .filter(change -> explains(change, direction))
            .limit(AT_MOST_REASONS)
            .map(change -> numerals.words().sentence(change.inWords(numerals.currency())))
            .toList();
    var mostly =
        numerals.words().sentence(after.computed().why(client, numerals.currency()).mostly());
    var reasons =
        changes.isEmpty() || isNewlyCapped(client)
            ? Stream.concat(Stream.of(mostly), changes.stream()).toList()
            : changes;
    boolean otherRules =
        since.filter(WhatChanged::matrixChanged).isPresent() && (!tried || changes.isEmpty());
    return otherRules ? Stream.concat(Stream.of(otherRules()), reasons.stream()).toList() : reasons;
  }

  private String otherRules() {
    boolean otherEdition = before.computed().matrix().rules() != after.computed().matrix().rules();
    return numerals.words().say(otherEdition ? "history.other-edition" : "history.other-rules");
  }

  private boolean isNewlyCapped(ClientGrade client) {
    var then =
        before.computed().find(client.findings().client().id()).orElseThrow().findings().caps();
    return !then.containsAll(client.findings().caps());
  }

  private static boolean explains(WhatChanged.Change change, String direction) {
    return switch (direction) {
      case "up" -> change.more() < 0;
      case "down" -> change.more() > 0;
      default -> false;
    };
  }
}
