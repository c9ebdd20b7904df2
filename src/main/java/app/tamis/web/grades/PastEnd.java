package app.tamis.web.grades;

import static java.util.stream.Collectors.toMap;

import app.tamis.basics.ClientId;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.grading.Matrix;
import app.tamis.web.page.Letters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// What is kept at hand of a month end: who had which letter, and nothing of why.
///
/// @param matrix the rules that graded
/// @param clients worst first, by what was shown
public record PastEnd(LocalDate asOf, Matrix matrix, SequencedMap<ClientId, Client> clients) {

  /// @param letter that was shown; empty where not graded
  /// @param guess whether it was a first guess
  public record Client(String name, Optional<Letter> letter, boolean guess) {

    /// As it stands on pages: "B?" where it is a first guess.
    public String mark() {
      return Letters.shown(letter, guess);
    }
  }

  static PastEnd of(ShownGrades grades) {
    var clients = new LinkedHashMap<ClientId, Client>();
    grades
        .worstFirst()
        .forEach(client -> clients.put(client.findings().client().id(), client(grades, client)));
    return new PastEnd(grades.asOf(), grades.computed().matrix(), clients);
  }

  private static Client client(ShownGrades grades, ClientGrade client) {
    return new Client(
        client.findings().client().name(), grades.of(client), ShownGrades.isGuess(client));
  }

  /// Empty where the client wasn't there.
  public Optional<Client> find(ClientId client) {
    return Optional.ofNullable(clients.get(client));
  }

  /// By client.
  public Map<ClientId, Optional<Letter>> letters() {
    return clients.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, client -> client.getValue().letter()));
  }

  /// How many clients had it; empty for those not graded.
  public int count(Optional<Letter> letter) {
    return (int) clients.values().stream().filter(client -> client.letter().equals(letter)).count();
  }
}
