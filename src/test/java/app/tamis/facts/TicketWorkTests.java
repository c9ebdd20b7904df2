package app.tamis.facts;

import static app.tamis.facts.FolderFixture.aFolder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tamis.basics.ClientId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tickets with the work on each, and everybody's advice, with what the book adds.
class TicketWorkTests {

  private static final ClientId OAK = new ClientId("C1");
  private static final LocalDate TODAY = FolderFixture.TODAY;

  @TempDir private Path temporary;
  private final OpenFacts open = OpenFacts.kept();
  private Path data;

  @BeforeEach
  void begin() {
    data = temporary.resolve("data");
    aFolder(temporary.resolve("Oak IT"))
        .with("clients.csv", "client_id,name\nC1,Oak\nC2,Elm\n")
        .with("technicians.csv", "technician_id,name,hourly_cost\nT,Tom,60\n")
        .with(
            "tickets.csv",
            """
            ticket_id,client_id,opened_at,kind,subject
            A,C1,2025-03-01T09:00,incident,Backup failed
            B,C1,2025-03-02T09:00,,Nobody worked on it
            C,C2,2025-03-02T09:00,incident,Another client's
            """)
        .with(
            "time_entries.csv",
            """
            time_entry_id,client_id,started_at,minutes,technician_id,ticket_id
            1,C1,2025-03-01T10:00,30,T,A
            2,C1,2025-04-01T10:00,60,T,A
            3,C1,2025-03-01T10:00,15,T,
            """)
        .with(
            "advice.csv",
            """
            advice_id,client_id,given_on,title,response,responded_on
            V1,C1,2025-01-01,Backup,refused,2025-01-10
            V2,C2,2025-01-01,Firewall,,
            """)
        .importedInto(data);
  }

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void a_ticket_has_all_work_on_it_whenever_that_was() {
    var tickets =
        new Records(open)
            .ticketWork(
                new AskedRecords(data, OAK, LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31)));

    assertThat(tickets).extracting(Recorded.TicketWork::id).containsExactly("A", "B");
    assertThat(tickets.getFirst().minutes()).isEqualTo(90);
    assertThat(tickets.getFirst().cost()).isCloseTo(90, within(1e-9));
    assertThat(tickets.getLast().worked()).isFalse();
  }

  @Test
  void hours_of_all_are_told_by_month_and_kind_of_ticket() {
    var hours =
        new Records(open).hoursByKind(data, LocalDate.of(2025, 3, 1), LocalDate.of(2025, 4, 30));

    assertThat(hours)
        .containsExactlyInAnyOrder(
            new KindHours(OAK, YearMonth.of(2025, 3), Optional.of("incident"), 0.5),
            new KindHours(OAK, YearMonth.of(2025, 3), Optional.empty(), 0.25),
            new KindHours(OAK, YearMonth.of(2025, 4), Optional.of("incident"), 1));
  }

  @Test
  void everybodys_advice_is_told_with_answers_that_were_given_here() {
    var answered =
        new BookRows.Row(
            FactTable.ADVICE,
            new ClientId("C2"),
            new TreeMap<>(
                Map.of(
                    "advice_id",
                    "V2",
                    "given_on",
                    "2025-01-01",
                    "title",
                    "Firewall",
                    "response",
                    "refused",
                    "responded_on",
                    "2025-02-01")));

    var advice =
        new Records(open)
            .with(BookRows.ofRows(List.of(answered)), ZoneOffset.UTC, TODAY)
            .adviceOfAll(data, TODAY);

    assertThat(advice).containsOnlyKeys(OAK, new ClientId("C2"));
    assertThat(advice.values())
        .allSatisfy(pieces -> assertThat(pieces.getFirst().response()).contains("refused"));
  }
}
