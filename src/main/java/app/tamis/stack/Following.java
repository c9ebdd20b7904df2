package app.tamis.stack;

import app.tamis.basics.ClientId;
import app.tamis.facts.AskedRecords;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Recorded;
import app.tamis.facts.Records;
import app.tamis.gradebook.Standing;
import app.tamis.grading.ClientGrade;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Reads advice and what came after it, those of the book among them.
@Component
final class Following {

  private final Records records;
  private final DataFolder data;

  Following(Records records, DataFolder data) {
    this.records = records;
    this.data = data;
  }

  Map<ClientId, Followed> of(Standing standing) {
    var today = lastDay(standing);
    var all =
        records.with(standing.rows(), standing.facts().portfolio().timeZone(), standing.today());
    var advice = all.adviceOfAll(data.path(), today);
    var found = new HashMap<ClientId, Followed>();
    for (ClientGrade client : standing.grades().clients()) {
      var id = client.findings().client().id();
      var given = advice.getOrDefault(id, List.of());
      Followed.since(given)
          .ifPresent(
              since -> found.put(id, Followed.of(given, tickets(all, id, since, today), today)));
    }
    return found;
  }

  /// Until which something may be known.
  private static LocalDate lastDay(Standing standing) {
    return standing
        .facts()
        .months()
        .lastMonthEnd()
        .filter(end -> end.isBefore(standing.today()))
        .orElse(standing.today());
  }

  private List<Recorded.TicketWork> tickets(
      Records all, ClientId client, LocalDate since, LocalDate today) {
    return all.ticketWork(new AskedRecords(data.path(), client, since, today));
  }
}
