package app.tamis.web.hours;

import app.tamis.gradebook.Standing;
import app.tamis.grading.ClientGrade;
import app.tamis.measures.Measure;
import app.tamis.measures.Source;
import app.tamis.portfolio.Client;
import java.util.Comparator;
import java.util.List;

/// Of whom hours are asked: of every client, where nobody writes hours down.
final class HoursAsked {

  private HoursAsked() {}

  /// By name; none where any hours are written down.
  static List<Client> in(Standing now) {
    var portfolio = now.grades().portfolio();
    if (portfolio.imported().contains(Source.TIME_ENTRIES) && !portfolio.hoursEstimated()) {
      return List.of();
    }
    return now.grades().clients().stream()
        .map(client -> client.findings().client().id())
        .flatMap(id -> now.clients().find(id).stream())
        .sorted(Comparator.comparing(Client::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /// Of how many nothing is said yet.
  static long unknown(Standing now) {
    return in(now).stream().filter(client -> isUnknown(client, now)).count();
  }

  private static boolean isUnknown(Client client, Standing now) {
    return now.grades().find(client.id()).map(ClientGrade::findings).stream()
        .noneMatch(findings -> findings.measures().value(Measure.HOURS).isPresent());
  }
}
