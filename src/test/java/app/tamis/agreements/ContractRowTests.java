package app.tamis.agreements;

import static app.tamis.agreements.DraftFixture.BEGINS;
import static app.tamis.agreements.DraftFixture.draft;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.agreements.clauses.Clauses;
import app.tamis.basics.ClientId;
import app.tamis.facts.BookRows;
import app.tamis.facts.Recorded.Contract;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContractRowTests {

  private static final UUID ID = UUID.fromString("0190b6a4-0000-7000-8000-000000000001");

  @Test
  void a_signed_managed_agreement_says_its_fee_and_from_when_it_holds() {
    var row = row(draft("managed", "fr", "FR"), Optional.empty(), Optional.empty()).orElseThrow();

    assertThat(row.columns())
        .containsEntry("contract_id", "#" + ID)
        .containsEntry("client_id", "C012")
        .containsEntry("kind", "managed")
        .containsEntry("started_on", BEGINS.toString())
        .containsEntry("signed_on", "2026-01-20")
        .containsEntry("monthly_fee", "1250")
        .containsEntry("hourly_rate", "95.5")
        .containsEntry("payment_method", "direct_debit")
        .containsEntry("payment_terms_days", "30")
        .doesNotContainKey("ended_on");
  }

  @Test
  void what_its_clauses_dont_speak_of_isnt_said() {
    var row = row(draft("call_out", "en", "GB"), Optional.empty(), Optional.empty()).orElseThrow();

    assertThat(row.values()).containsEntry("kind", "break_fix").doesNotContainKey("monthly_fee");
  }

  @Test
  void an_amendment_is_the_contract_that_it_adds_to_with_what_it_changes() {
    var base = contract(Optional.of(LocalDate.of(2026, 12, 31)));

    var row = row(draft("amendment", "fr", "FR"), Optional.of(base), Optional.empty());

    assertThat(row.orElseThrow().values())
        .containsEntry("kind", "managed")
        .containsEntry("monthly_fee", "700")
        .containsEntry("call_out_fee", "180")
        .containsEntry("ended_on", "2026-12-31");
  }

  @Test
  void of_an_amendment_to_a_contract_that_nobody_knows_nothing_is_said() {
    assertThat(row(draft("amendment", "fr", "FR"), Optional.empty(), Optional.empty())).isEmpty();
  }

  @Test
  void it_ends_on_the_day_that_was_said() {
    var last = LocalDate.of(2028, 2, 29);

    var row = row(draft("block_hours", "en", "GB"), Optional.empty(), Optional.of(last));

    assertThat(row.orElseThrow().values()).containsEntry("ended_on", "2028-02-29");
  }

  private static Optional<BookRows.Row> row(
      Draft draft, Optional<Contract> base, Optional<LocalDate> last) {
    var signed = new AgreementState.Signed("Zoé", "gérante", LocalDate.of(2026, 1, 20));
    var agreement =
        new Agreement(
            ID,
            new ClientId("C012"),
            Agreement.Origin.MADE,
            1,
            draft,
            signed,
            Optional.empty(),
            Optional.empty(),
            last,
            "Anna",
            Instant.EPOCH);
    return new ContractRow(agreement, signed, base, Clauses.shipped()).row();
  }

  private static Contract contract(Optional<LocalDate> endedOn) {
    return new Contract(
        "managed",
        LocalDate.of(2019, 3, 1),
        endedOn,
        OptionalDouble.of(700),
        Optional.of("transfer"),
        OptionalInt.of(45),
        OptionalInt.of(90),
        OptionalDouble.empty(),
        OptionalDouble.of(60),
        OptionalDouble.empty(),
        Optional.empty());
  }
}
