package app.tamis.agreements;

import app.tamis.basics.ClientId;
import app.tamis.facts.AskedRecords;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Facts;
import app.tamis.facts.Records;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The door to promises that payments seem to have met.
@Component
public class KeptPromises {

  /// A bill may have been written so long before somebody promised to pay it.
  private static final int YEARS = 2;

  private final Facts facts;
  private final Records records;
  private final DataFolder data;

  KeptPromises(Facts facts, Records records, DataFolder data) {
    this.facts = facts;
    this.records = records;
    this.data = data;
  }

  /// By commitment.
  ///
  /// @param zone whose days count
  public Map<UUID, KeptByPayment> proposals(
      ClientId client, List<Commitment> commitments, LocalDate today, ZoneId zone) {
    var proposed = new HashMap<UUID, KeptByPayment>();
    if (commitments.stream().noneMatch(KeptByPayment::canBeMet)
        || facts.versionInForce(data.path()).isEmpty()) {
      return proposed;
    }
    var bills =
        records.invoices(new AskedRecords(data.path(), client, today.minusYears(YEARS), today));
    for (var one : commitments) {
      KeptByPayment.of(one, LocalDate.ofInstant(one.madeAt(), zone), bills)
          .ifPresent(paid -> proposed.put(one.id(), paid));
    }
    return proposed;
  }
}
