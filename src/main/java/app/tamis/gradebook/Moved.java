package app.tamis.gradebook;

import app.tamis.basics.ClientId;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.grading.Publishing.Outcome;
import app.tamis.grading.Since;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
      Optional<Since> since) {

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
          && since.filter(Since::matrixChanged).isEmpty();
    }
  }

  public Moved {
    clients = List.copyOf(clients);
  }

  static Moved between(Optional<Settled> before, Settled now) {
    var moved =
        now.grades().clients().stream()
            .map(client -> client(before, now, client))
            .filter(Client::moved)
            .toList();
    return new Moved(
        before.map(settled -> settled.grades().window().asOf()),
        now.grades().window().asOf(),
        moved,
        now.grades().clients().size() - moved.size());
  }

  private static Client client(Optional<Settled> before, Settled now, ClientGrade client) {
    var row = before.map(Settled::published).map(rows -> rows.get(client.findings().client().id()));
    return new Client(
        client,
        row.flatMap(kept -> Settling.letter(kept.published())),
        before
            .flatMap(settled -> settled.grades().find(client.findings().client().id()))
            .filter(ClientGrade::isProvisional)
            .isPresent(),
        Settling.outcome(before, now.grades(), client),
        before.flatMap(settled -> now.grades().since(settled.grades(), client)));
  }
}
