package app.tamis.web.caller;

import app.tamis.grading.PortfolioGrades;
import app.tamis.identity.Person;
import app.tamis.reactions.Caller;
import app.tamis.reactions.Rounds;
import org.springframework.stereotype.Component;

/// Holds back letters that an import would make from who is to say first how its clients feel on
/// the phone. They may be clients of whom nobody but the import knows yet.
@Component
public final class FeelingFirst {

  private final Rounds rounds;
  private final CallerTestClients clients;

  FeelingFirst(Rounds rounds, CallerTestClients clients) {
    this.rounds = rounds;
    this.clients = clients;
  }

  /// @param tried grades that aren't in force
  public boolean isDue(Person reader, PortfolioGrades tried) {
    var callers =
        tried.clients().stream()
            .map(client -> client.findings().client())
            .map(client -> new Caller(client.id(), client.name()))
            .toList();
    return rounds.isDue(reader, callers, clients.find().zone());
  }

  /// Whether there is a test to take before the import.
  public boolean canBeSaid() {
    return !clients.find().callers().isEmpty();
  }
}
