package app.tamis.web.clients;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.facts.AskedRecords;
import app.tamis.facts.Recorded.LookedAt;
import app.tamis.facts.Recorded.SetUps;
import app.tamis.facts.Recorded.Ticket;
import app.tamis.measures.Numerals;
import app.tamis.web.page.Cells;
import app.tamis.web.page.Listing;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The list of tickets, with what was said after calls among them.
class TicketListTests {

  private static final Words ENGLISH = Words.in(Locale.UK);
  private static final SetUps SAID = new SetUps(LocalDate.of(2025, 10, 9), 3, 1);
  private static final Ticket NOBODY_LOOKED = ticket("T1", Optional.empty());
  private static final Ticket UNCHANGED = ticket("T2", Optional.of(false));
  private static final Ticket CHANGED = ticket("T3", Optional.of(true));

  private static final AskedRecords ASKED =
      new AskedRecords(
          Path.of("data"),
          new ClientId("C1"),
          LocalDate.of(2025, 1, 1),
          LocalDate.of(2025, 12, 31));

  @Test
  void what_was_said_after_calls_is_a_row_with_its_month() {
    assertThat(lines(SAID).get(1))
        .startsWith(
            "",
            "2025-10",
            "After 3 calls somebody was asked; once somebody else had changed the set-up")
        .endsWith("3", "1");
  }

  @Test
  void where_nobody_looked_no_figure_stands() {
    assertThat(lines(NOBODY_LOOKED).get(1)).endsWith("", "");
    assertThat(lines(UNCHANGED).get(1)).endsWith("1", "0");
    assertThat(lines(CHANGED).get(1)).endsWith("1", "1");
  }

  @Test
  void it_stands_behind_the_figure_and_is_no_ticket() {
    assertThat(shown("checked")).containsExactly(SAID, UNCHANGED, CHANGED);
    assertThat(shown("tampered")).containsExactly(SAID, CHANGED);
    assertThat(shown("")).containsExactly(NOBODY_LOOKED, UNCHANGED, CHANGED);
  }

  private static List<List<String>> lines(LookedAt row) {
    var cells = new Cells(new Numerals(ENGLISH, Currency.getInstance("EUR")));
    return new Listing<>(RecordFields.tickets(cells), List.of(row)).lines(ENGLISH);
  }

  private static List<LookedAt> shown(String only) {
    var keeps = RecordLists.TICKETS.filter(only).orElseThrow().keeps();
    return Stream.<LookedAt>of(SAID, NOBODY_LOOKED, UNCHANGED, CHANGED)
        .filter(row -> keeps.test(row, ASKED))
        .toList();
  }

  private static Ticket ticket(String id, Optional<Boolean> tampered) {
    return new Ticket(
        id,
        LocalDateTime.of(2025, 10, 7, 9, 0),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        tampered,
        true,
        true,
        false,
        false,
        false);
  }
}
