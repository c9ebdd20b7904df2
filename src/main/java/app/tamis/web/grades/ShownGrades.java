package app.tamis.web.grades;

import static java.util.stream.Collectors.toMap;

import app.tamis.basics.ClientId;
import app.tamis.gradebook.Gradings;
import app.tamis.gradebook.Standing;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Group;
import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.portfolio.Clients;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Letters;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The grades that pages show: of each client the one published, and until there is one, the one
/// computed.
///
/// @param published by client
/// @param clients the register, at least of those graded
public record ShownGrades(
    PortfolioGrades computed, Map<ClientId, Gradings.Shown> published, Clients clients) {

  public static ShownGrades of(Standing standing) {
    return new ShownGrades(standing.grades(), standing.published(), standing.clients());
  }

  /// Where the client's page is.
  public String path(ClientGrade client) {
    return path(client.findings().client().id());
  }

  /// The same; empty of one that isn't in the register yet, since it was only tried.
  public String path(ClientId client) {
    return clients.find(client).map(known -> ClientPath.of(known.number())).orElse("");
  }

  /// The same letters for who isn't to know what the team feels.
  ShownGrades discreet() {
    return new ShownGrades(computed.discreet(), Standing.letters(computed, published), clients);
  }

  public Optional<Letter> of(ClientGrade client) {
    return Optional.ofNullable(published.get(client.findings().client().id()))
        .map(Gradings.Shown::grade)
        .orElseGet(client::letter);
  }

  /// As it stands on pages: "B?" where it is a first guess.
  public String mark(ClientGrade client) {
    return Letters.shown(of(client), isGuess(client));
  }

  /// Whether the grade is a first guess; what a person set is none.
  public static boolean isGuess(ClientGrade client) {
    return client.isProvisional() && client.findings().personsGrade().isEmpty();
  }

  /// Whether another grade is computed than is shown.
  public boolean isHeld(ClientGrade client) {
    return !of(client).equals(client.letter());
  }

  public List<Group> groups() {
    return computed.groups(this::of);
  }

  /// By client.
  public Map<ClientId, Optional<Letter>> letters() {
    return computed.clients().stream()
        .collect(toMap(client -> client.findings().client().id(), this::of));
  }

  public LocalDate asOf() {
    return computed.window().asOf();
  }

  /// In the order of what is shown; inside a grade in that of what is computed.
  public List<ClientGrade> worstFirst() {
    return computed.clients().stream()
        .sorted(Comparator.comparing(this::of, Letter.WORST_FIRST))
        .toList();
  }
}
