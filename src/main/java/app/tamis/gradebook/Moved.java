package app.tamis.gradebook;

import app.tamis.basics.ClientId;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.Publishing.Outcome;
import app.tamis.grading.WhatChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What moved between two gradings.
///
/// @param from the month end before; empty where there was none
/// @param clients those whose published grade is another, or is held though another was computed;
///   worst first
/// @param steady how many stayed as they were
public record Moved(Optional<LocalDate> from, LocalDate to, List<Client> clients, int steady) {

  /// @param was what was published before; empty where not graded, or not there
  /// @param wasGuess whether that was a first guess
  /// @param since what changed in its criteria; empty where it wasn't there
  public record Client(
      ClientGrade now,
      Optional<Letter> was,
      boolean wasGuess,
      Outcome outcome,
      Optional<WhatChanged> since) {

    public ClientId id() {
      return now.findings().client().id();
    }

    public String name() {
      return now.findings().client().name();
    }

    /// Whether something is to be told. That other rules take the same grade for a first guess
    /// isn't the client's doing.
    boolean moved() {
      return outcome instanceof Outcome.Held || !was.equals(outcome.grade()) || isOtherwiseSure();
    }

    private boolean isOtherwiseSure() {
      return was.isPresent()
          && wasGuess != now.isProvisional()
          && since.filter(WhatChanged::matrixChanged).isEmpty();
    }
  }

  public Moved {
    clients = List.copyOf(clients);
  }

  /// @param seen grades as the reader may see them
  static Moved between(Optional<Settled> before, Settled now, UnaryOperator<PortfolioGrades> seen) {
    var then = before.map(Settled::grades).map(seen);
    var grades = seen.apply(now.grades());
    var moved =
        now.grades().clients().stream()
            .map(client -> client(before, now, client, then, grades))
            .filter(Client::moved)
            .toList();
    return new Moved(
        before.map(settled -> settled.grades().window().asOf()),
        now.grades().window().asOf(),
        moved,
        now.grades().clients().size() - moved.size());
  }

  private static Client client(
      Optional<Settled> before,
      Settled now,
      ClientGrade client,
      Optional<PortfolioGrades> seenBefore,
      PortfolioGrades seen) {
    var id = client.findings().client().id();
    var row = before.map(Settled::published).map(rows -> rows.get(id));
    var shown = seen.find(id).orElseThrow();
    return new Client(
        shown,
        row.flatMap(kept -> Settling.letter(kept.published())),
        before
            .flatMap(settled -> settled.grades().find(id))
            .filter(ClientGrade::isProvisional)
            .isPresent(),
        Settling.outcome(before, now.grades(), client),
        seenBefore.flatMap(then -> seen.since(then, shown)));
  }
}
