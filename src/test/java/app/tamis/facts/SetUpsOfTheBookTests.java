package app.tamis.facts;

import static app.tamis.facts.FolderFixture.TODAY;
import static app.tamis.facts.FolderFixture.aFolder;
import static app.tamis.facts.FolderFixture.door;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.measures.Figure;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people say after calls, whether somebody else had changed the set-up.
class SetUpsOfTheBookTests {

  private static final ClientId ALPHA = new ClientId("C1");
  private static final ClientId BETA = new ClientId("C2");

  @TempDir private Path folder;
  @TempDir private Path data;

  @Test
  void it_counts_beside_what_tickets_say_and_makes_no_ticket() {
    aFolder(folder).importedInto(data);
    var rows = BookRows.ofSetUps(List.of(new BookRows.SetUps(ALPHA, TODAY, 4, 3)));

    assertThat(sum(rows, Figure.CHECKED_TICKETS) - sum(BookRows.NONE, Figure.CHECKED_TICKETS))
        .isEqualTo(4);
    assertThat(sum(rows, Figure.TAMPERED_TICKETS) - sum(BookRows.NONE, Figure.TAMPERED_TICKETS))
        .isEqualTo(3);
    assertThat(sum(rows, Figure.TICKETS)).isEqualTo(sum(BookRows.NONE, Figure.TICKETS));
  }

  @Test
  void what_is_said_of_a_client_that_is_one_with_another_counts_for_that_one() {
    aFolder(folder).importedInto(data);
    var said = BookRows.ofSetUps(List.of(new BookRows.SetUps(BETA, TODAY, 1, 1)));

    var rows = BookRows.ofMergers(Map.of(BETA, ALPHA)).and(said);

    assertThat(sum(rows, Figure.TAMPERED_TICKETS) - sum(BookRows.NONE, Figure.TAMPERED_TICKETS))
        .isEqualTo(1);
  }

  @Test
  void the_list_behind_the_figure_adds_up_to_it() {
    aFolder(folder)
        .with(
            "tickets.csv",
            """
            ticket_id,client_id,opened_at,tampered
            T1,C1,2025-10-02T10:00:00,true
            T2,C1,2025-10-03T10:00:00,false
            T3,C1,2025-10-04T10:00:00,
            """)
        .importedInto(data);
    var rows =
        BookRows.ofMergers(Map.of(BETA, ALPHA))
            .and(
                BookRows.ofSetUps(
                    List.of(
                        new BookRows.SetUps(ALPHA, TODAY.minusMonths(1), 4, 3),
                        new BookRows.SetUps(BETA, TODAY, 2, 1))));

    var listed =
        new Records(OpenFacts.eachTime())
            .with(rows, ZoneOffset.UTC, TODAY)
            .lookedAt(new AskedRecords(data, ALPHA, LocalDate.of(2020, 1, 1), TODAY));

    assertThat(listed).filteredOn(row -> row instanceof Recorded.SetUps).hasSize(2);
    assertThat(listed.stream().mapToInt(Recorded.LookedAt::checked).sum())
        .isEqualTo((int) sum(rows, Figure.CHECKED_TICKETS));
    assertThat(listed.stream().mapToInt(Recorded.LookedAt::changed).sum())
        .isEqualTo((int) sum(rows, Figure.TAMPERED_TICKETS))
        .isPositive();
  }

  /// Of Alpha's months.
  private double sum(BookRows rows, Figure figure) {
    return door(TODAY).stored(data, rows).months().months().stream()
        .filter(month -> month.clientId().equals(ALPHA))
        .mapToDouble(month -> month.sums().of(figure))
        .sum();
  }
}
