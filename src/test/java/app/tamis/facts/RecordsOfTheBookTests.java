package app.tamis.facts;

import static app.tamis.facts.FolderFixture.TODAY;
import static app.tamis.facts.FolderFixture.aFolder;
import static app.tamis.facts.FolderFixture.door;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.ClientId;
import app.tamis.measures.MonthEnd;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Records that the book keeps, among those that were imported.
class RecordsOfTheBookTests {

  private static final ClientId ALPHA = new ClientId("C1");
  private static final ClientId BETA = new ClientId("C2");

  @TempDir private Path folder;
  @TempDir private Path data;

  @Test
  void a_contract_of_the_book_counts_as_an_imported_one_would() {
    aFolder(folder).importedInto(data);

    var rows = BookRows.ofRows(List.of(managed(ALPHA, "#1")));

    assertThat(contract(BookRows.NONE, ALPHA)).isNotEqualTo(contract(rows, ALPHA));
    assertThat(contract(rows, ALPHA).map(MonthEnd.Contract::kind)).contains(MonthEnd.Kind.MANAGED);
    assertThat(contract(rows, BETA)).isEqualTo(contract(BookRows.NONE, BETA));
  }

  @Test
  void it_is_listed_with_the_clients_records() {
    aFolder(folder).importedInto(data);
    var rows = BookRows.ofRows(List.of(managed(ALPHA, "#1")));

    try (var open = OpenFacts.kept()) {
      var records = new Records(open).with(rows, ZoneId.of("Europe/Paris"), TODAY);

      assertThat(records.contracts(data, ALPHA))
          .anySatisfy(contract -> assertThat(contract.monthlyFee()).hasValue(850));
      assertThat(new Records(open).contracts(data, ALPHA))
          .noneSatisfy(contract -> assertThat(contract.monthlyFee()).hasValue(850));
    }
  }

  @Test
  void it_takes_the_place_of_what_was_imported_under_the_same_key() {
    aFolder(folder)
        .with(
            "contracts.csv",
            "contract_id,client_id,kind,started_on,hourly_rate\nK1,C1,managed,2020-01-01,50\n")
        .importedInto(data);

    var rows = BookRows.ofRows(List.of(managed(ALPHA, "K1")));

    assertThat(contract(rows, ALPHA).orElseThrow().hourlyRate()).hasValue(95);
  }

  @Test
  void a_client_that_is_one_with_another_brings_it_along() {
    aFolder(folder).importedInto(data);

    var rows =
        BookRows.ofMergers(Map.of(BETA, ALPHA)).and(BookRows.ofRows(List.of(managed(BETA, "#1"))));

    assertThat(contract(rows, ALPHA).orElseThrow().hourlyRate()).hasValue(95);
  }

  @Test
  void a_client_whom_facts_dont_know_gets_none() {
    aFolder(folder).importedInto(data);

    var rows = BookRows.ofRows(List.of(managed(new ClientId("C99"), "#1")));

    assertThat(contract(rows, ALPHA)).isEqualTo(contract(BookRows.NONE, ALPHA));
  }

  @Test
  void a_column_that_isnt_there_is_refused() {
    assertThatThrownBy(() ->
            new BookRows.Row(
                FactTable.CONTRACTS,
                ALPHA,
                new TreeMap<>(Map.of("contract_id", "1", "colour", "red"))))
        .hasMessageContaining("colour");
  }

  private static BookRows.Row managed(ClientId client, String id) {
    return new BookRows.Row(
        FactTable.CONTRACTS,
        client,
        new TreeMap<>(
            Map.of(
                "contract_id", id,
                "kind", "managed",
                "started_on", "2024-01-01",
                "monthly_fee", "850",
                "payment_method", "direct_debit",
                "hourly_rate", "95")));
  }

  /// At the end of the last month on record.
  private Optional<MonthEnd.Contract> contract(BookRows rows, ClientId client) {
    return door(TODAY).stored(data, rows).months().months().stream()
        .filter(month -> month.clientId().equals(client))
        .reduce((_, later) -> later)
        .orElseThrow()
        .end()
        .contract();
  }
}
