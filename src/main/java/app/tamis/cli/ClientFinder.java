package app.tamis.cli;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.basics.Nearest;
import app.tamis.basics.Problems;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.PortfolioGrades;
import app.tamis.portfolio.ClientNames;
import java.util.List;
import java.util.Optional;

/// Finds the client that somebody means at the command line.
record ClientFinder(PortfolioGrades grades) {

  private static final int A_FEW = 3;

  /// By id, else by name once case, accents and legal forms are dropped; never by guess.
  Optional<ClientGrade> find(String wanted) {
    var byName =
        grades.clients().stream()
            .filter(client ->
                ClientNames.bare(client.findings().client().name())
                    .equals(ClientNames.bare(wanted)))
            .toList();
    return ClientId.find(wanted)
        .flatMap(grades::find)
        .or(() -> byName.size() == 1 ? byName.stream().findFirst() : Optional.empty());
  }

  /// @throws Problems with the nearest names where there is no such client
  ClientGrade get(String wanted) {
    return find(wanted)
        .orElseThrow(
            () -> new Problems(List.of(Message.of("cli.client.unknown", wanted, nearest(wanted)))));
  }

  List<Object> nearest(String wanted) {
    var names = grades.clients().stream().map(client -> client.findings().client().name()).toList();
    return List.copyOf(Nearest.list(wanted, names, A_FEW));
  }
}
