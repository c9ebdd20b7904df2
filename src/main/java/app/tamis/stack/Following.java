package app.tamis.stack;

import app.tamis.basics.ClientId;
import app.tamis.facts.AskedRecords;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Records;
import app.tamis.gradebook.Standing;
import app.tamis.grading.ClientGrade;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Reads advice and what came after it, those of the book among them.
@Component
final class Following {

  /// Clients whose tickets are read at once.
  private static final int AT_ONCE = 25;

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
    var since = new TreeMap<ClientId, LocalDate>(Comparator.comparing(ClientId::text));
    standing.grades().clients().stream()
        .map(ClientGrade::findings)
        .map(findings -> findings.client().id())
        .forEach(id ->
            Followed.since(advice.getOrDefault(id, List.of()))
                .ifPresent(first -> since.put(id, first)));
    var found = new HashMap<ClientId, Followed>();
    var refusing = List.copyOf(since.keySet());
    for (int from = 0; from < refusing.size(); from += AT_ONCE) {
      var group = refusing.subList(from, Math.min(from + AT_ONCE, refusing.size()));
      var first = Collections.min(group.stream().map(since::get).toList());
      all.together(
          data.path(),
          Set.copyOf(group),
          rows -> {
            group.forEach(id -> {
              var tickets = rows.ticketWork(new AskedRecords(data.path(), id, first, today));
              found.put(id, Followed.of(advice.getOrDefault(id, List.of()), tickets, today));
            });
            return found;
          });
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
}
