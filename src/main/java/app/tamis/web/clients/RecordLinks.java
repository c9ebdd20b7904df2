package app.tamis.web.clients;

import app.tamis.basics.Words;
import app.tamis.measures.Measure;
import app.tamis.web.grades.Discretion;
import app.tamis.web.page.ClientPath;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/// Where records stand.
final class RecordLinks {

  private RecordLinks() {}

  /// @param kind with `.csv` behind it for a file
  static UriComponentsBuilder records(int number, String kind) {
    return UriComponentsBuilder.fromUriString(ClientPath.of(number) + "/records/" + kind);
  }

  /// Those behind a measure that the reader may see.
  static List<ClientView.Link> behind(
      int number, Measure measure, Discretion discretion, Words words) {
    return RecordsBehind.of(measure).stream()
        .filter(_ -> discretion.tells(measure))
        .map(records ->
            new ClientView.Link(
                label(records.kind(), records.only(), words),
                to(number, records.kind(), records.only())))
        .toList();
  }

  static String to(int number, String kind, String only) {
    var path = records(number, kind);
    return only.isEmpty() ? path.toUriString() : path.queryParam("only", only).toUriString();
  }

  /// "Tickets", "Urgent tickets".
  static String label(String kind, String only, Words words) {
    return words.say(only.isEmpty() ? "records." + kind : "records." + kind + "." + only);
  }
}
