package app.tamis.web.grades;

import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.WhatChanged;
import app.tamis.measures.Numerals;
import app.tamis.portfolio.Clients;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Who has another grade than before, and which criteria moved them.
public final class Movers {

  private static final int AT_MOST_REASONS = 2;

  private final ShownGrades before;
  private final ShownGrades after;
  private final Currency currency;
  private final boolean tried;

  private Movers(ShownGrades before, ShownGrades after, Currency currency, boolean tried) {
    this.before = before;
    this.after = after;
    this.currency = currency;
    this.tried = tried;
  }

  static List<Moving> between(ShownGrades before, ShownGrades after, Currency currency) {
    return new Movers(before, after, currency, false).list();
  }

  /// By other rules or settings, at the same month end: who tries them need not hear each time that
  /// they are others.
  public static List<Mover> ifTried(
      PortfolioGrades now, PortfolioGrades then, Clients clients, Numerals numerals) {
    return new Movers(
            new ShownGrades(now, Map.of(), clients),
            new ShownGrades(then, Map.of(), clients),
            numerals.currency(),
            true)
        .list().stream().map(moving -> moving.inWords(numerals.words())).toList();
  }

  private List<Moving> list() {
    return after.computed().clients().stream().flatMap(client -> mover(client).stream()).toList();
  }

  private Optional<Moving> mover(ClientGrade client) {
    var now = after.of(client);
    return before
        .computed()
        .find(client.findings().client().id())
        .filter(then -> !before.of(then).equals(now))
        .map(then -> moving(then, client, direction(before.of(then), now)));
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

  /// For the largest changes in its direction; where no criterion explains it, or a cap does, for
  /// what weighs most.
  private Moving moving(ClientGrade then, ClientGrade client, String direction) {
    var since = after.computed().since(before.computed(), client);
    var changes =
        since.stream()
            .flatMap(found -> found.changes().stream())
            .filter(change -> explains(change, direction))
            .limit(AT_MOST_REASONS)
            .map(change -> change.inWords(currency))
            .toList();
    var mostly = after.computed().why(client, currency).mostly();
    boolean otherRules =
        since.filter(WhatChanged::matrixChanged).isPresent() && (!tried || changes.isEmpty());
    return new Moving(
        client.findings().client().name(),
        after.path(client),
        direction,
        before.mark(then) + " → " + after.mark(client),
        otherRules ? Optional.of(otherRules()) : Optional.empty(),
        changes.isEmpty() || isNewlyCapped(then, client)
            ? Stream.concat(Stream.of(mostly), changes.stream()).toList()
            : changes);
  }

  private String otherRules() {
    boolean otherEdition = before.computed().matrix().rules() != after.computed().matrix().rules();
    return otherEdition ? "history.other-edition" : "history.other-rules";
  }

  private static boolean isNewlyCapped(ClientGrade then, ClientGrade client) {
    return !then.findings().caps().containsAll(client.findings().caps());
  }

  private static boolean explains(WhatChanged.Change change, String direction) {
    return switch (direction) {
      case "up" -> change.more() < 0;
      case "down" -> change.more() > 0;
      default -> false;
    };
  }
}
