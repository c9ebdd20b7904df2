package app.tamis.web.exits;

import app.tamis.basics.Words;
import app.tamis.facts.AskedRecords;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Recorded;
import app.tamis.facts.Records;
import app.tamis.outlook.Candidate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What records tell of who knows whom: who leaves may take along whom it referred.
@Component
final class Heard {

  private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

  private final Records records;
  private final DataFolder data;

  Heard(Records records, DataFolder data) {
    this.records = records;
    this.data = data;
  }

  /// A sentence for each client of today whom a candidate referred.
  List<String> referrals(Planned.Plan plan, Words words) {
    return plan.order().candidates().stream()
        .flatMap(candidate -> referrals(candidate, plan, words).stream())
        .toList();
  }

  private List<String> referrals(Candidate candidate, Planned.Plan plan, Words words) {
    var asked =
        new AskedRecords(data.path(), candidate.id(), EVER, plan.standing().today().plusDays(1));
    return records.referrals(asked).stream()
        .flatMap(referral -> known(referral, plan).stream())
        .distinct()
        .map(name -> words.say("exits.referred", plan.name(candidate.id()), name))
        .toList();
  }

  private static Optional<String> known(Recorded.Referral referral, Planned.Plan plan) {
    return referral
        .name()
        .flatMap(name ->
            plan.standing().grades().clients().stream()
                .map(client -> client.findings().client().name())
                .filter(one -> one.equalsIgnoreCase(name))
                .findFirst());
  }
}
