package app.tamis.facts;

import static app.tamis.facts.FolderFixture.TODAY;
import static app.tamis.facts.FolderFixture.aFolder;
import static app.tamis.facts.FolderFixture.door;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Hours that somebody says where no export has any.
class StatedHoursOfTheBookTests {

  private static final ClientId ALPHA = new ClientId("C1");
  private static final ClientId BETA = new ClientId("C2");
  private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

  @TempDir private Path folder;
  @TempDir private Path data;

  @Test
  void what_is_said_of_a_client_holds_for_each_of_its_months_and_says_nothing_of_others() {
    aFolder(folder).importedInto(data);

    var rows = said(ALPHA, NOW, "7.5");

    assertThat(hoursPerMonth(rows, ALPHA)).hasValue(7.5);
    assertThat(hoursPerMonth(rows, BETA)).isEmpty();
    assertThat(hoursPerMonth(BookRows.NONE, ALPHA)).isEmpty();
  }

  @Test
  void none_at_all_is_an_answer() {
    aFolder(folder).importedInto(data);

    assertThat(hoursPerMonth(said(ALPHA, NOW, "0"), ALPHA)).hasValue(0);
  }

  @Test
  void it_counts_for_more_than_what_was_imported_before_and_for_less_from_a_later_import_on() {
    aFolder(folder)
        .with("clients.csv", "client_id,name,hours_per_month\nC1,Alpha,4\nC2,Beta,4\n")
        .importedInto(data, TODAY);

    assertThat(hoursPerMonth(BookRows.NONE, ALPHA)).hasValue(4);
    assertThat(hoursPerMonth(said(ALPHA, NOW, "9"), ALPHA)).hasValue(9);

    aFolder(folder)
        .with("clients.csv", "client_id,name,hours_per_month\nC1,Alpha,6\nC2,Beta,4\n")
        .with("tickets.csv", "ticket_id,client_id,opened_at\nT2,C1,2026-03-05T10:00:00\n")
        .importedInto(data, TODAY.plusMonths(3));

    assertThat(hoursPerMonth(said(ALPHA, NOW, "9"), ALPHA)).hasValue(9);
    assertThat(hoursPerMonth(said(ALPHA, NOW.plus(Duration.ofDays(100)), "9"), ALPHA)).hasValue(9);
  }

  @Test
  void what_is_said_of_a_client_that_is_one_with_another_holds_for_that_one() {
    aFolder(folder).importedInto(data);

    var rows = BookRows.ofMergers(Map.of(BETA, ALPHA)).and(said(ALPHA, NOW, "7.5"));

    assertThat(hoursPerMonth(rows, ALPHA)).hasValue(7.5);
  }

  private static BookRows said(ClientId client, Instant at, String hours) {
    return BookRows.ofHours(Map.of(client, new BookRows.Hours(at, new BigDecimal(hours))));
  }

  /// At the end of the last month on record.
  private OptionalDouble hoursPerMonth(BookRows rows, ClientId client) {
    return door(TODAY).stored(data, rows).months().months().stream()
        .filter(month -> month.clientId().equals(client))
        .reduce((_, later) -> later)
        .orElseThrow()
        .end()
        .hoursPerMonth();
  }
}
