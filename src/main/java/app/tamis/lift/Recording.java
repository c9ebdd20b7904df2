package app.tamis.lift;

import app.tamis.basics.ClientId;
import app.tamis.facts.AskedRecords;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Directory;
import app.tamis.facts.Facts;
import app.tamis.facts.Recorded;
import app.tamis.facts.Records;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads what records show of a plan's steps.
@Component
class Recording {

  private final Facts facts;
  private final Records records;
  private final DataFolder data;

  Recording(Facts facts, Records records, DataFolder data) {
    this.facts = facts;
    this.records = records;
    this.data = data;
  }

  /// By step; only of those that were signed, and that records can tell of.
  ///
  /// @param until the last day of which records tell
  Map<UUID, Proof> proofs(LiftPlan plan, LocalDate until) {
    var proofs = new HashMap<UUID, Proof>();
    if (facts.versionInForce(data.path()).isEmpty()) {
      return proofs;
    }
    for (var step : plan.steps()) {
      step.signed()
          .filter(_ -> Judging.asks(step.doing()))
          .filter(said -> !said.on().isAfter(until))
          .ifPresent(said -> proofs.put(step.id(), proof(plan, step, said.on(), until)));
    }
    return proofs;
  }

  OurPart ourPart(ClientId client, LocalDate today, List<Directory.Tool> tools) {
    var tickets =
        facts.versionInForce(data.path()).isEmpty()
            ? List.<Recorded.Ticket>of()
            : records.tickets(
                new AskedRecords(data.path(), client, today.minusYears(1).plusDays(1), today));
    return OurPart.of(tickets, tools);
  }

  private Proof proof(LiftPlan plan, Step step, LocalDate since, LocalDate until) {
    var asked = new AskedRecords(data.path(), plan.client(), since, until);
    return new Proving(
            since, until, records.invoices(asked), records.tickets(asked), records.lines(asked))
        .of(step.doing());
  }
}
