package app.tamis.facts;

import static app.tamis.facts.FolderFixture.aFolder;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What spreadsheets leave in a file beside its records is read as it is meant.
class SpreadsheetHabitsTests {

  @TempDir private Path temporary;
  private FolderFixture folder;

  @BeforeEach
  void makeAFolder() {
    folder = aFolder(temporary.resolve("harbour"));
  }

  @Test
  void rows_of_separators_only_are_blank_lines() {
    folder.with(
        "clients.csv",
        ",,\nclient_id,name,since\nC1,Alpha,\n\n,,\n,\n\"\",\"\",\n , ,\nC2,Beta,x\n");

    assertThat(folder.faults())
        .containsExactly("clients.csv:9 since: x: a date such as 2025-03-31");
  }

  @Test
  void a_first_line_that_says_the_separator_is_heeded() {
    for (var line : new String[] {"sep=;", "SEP=;", "\"sep=;\""}) {
      folder.with(
          "tickets.csv",
          line + "\nticket_id;client_id;opened_at\nT1;C1;2025-03-03T10:00:00\nT2;C9;2025-03-03\n");

      assertThat(folder.faults()).hasSize(2).allMatch(fault -> fault.startsWith("tickets.csv:4 "));
    }
  }

  @Test
  void a_text_kept_by_a_formula_is_that_text() {
    folder
        .with("clients.csv", "client_id,name\n00123,Oak\nC1,Alpha\nC2,Beta\n")
        .with(
            "tickets.csv",
            """
            ticket_id,client_id,opened_at,subject
            T1,="00123",2025-03-03T10:00:00,"=""a \""quoted\"" text\"""
            T2,"=""00123""\",2025-03-04T10:00:00,="x"
            """);

    assertThat(folder.faults()).isEmpty();
  }

  @Test
  void a_real_formula_stays_what_it_is() {
    folder.with("tickets.csv", "ticket_id,client_id,opened_at\nT1,=A1&\"x\",2025-03-03T10:00:00\n");

    assertThat(folder.faults()).hasSize(1).first().asString().contains("=A1&\"x\"");
  }

  @Test
  void what_nobody_can_see_is_no_part_of_an_id_a_name_a_number_or_a_heading() {
    folder
        .with(
            "clients.csv",
            "\uFEFF\uFEFFclient_id,na\u200Bme\nC1\u200B,\u2066Alpha\u2069 SARL\nC2,Be\u00ADta\n")
        .with(
            "time_entries.csv",
            """
            time_entry_id,client_name,started_at,minutes
            E1,Alpha SARL\uFEFF,2025-03-03T10:00:00,\u200E60
            E2,\u00A0Beta\u202F,2025-03-03T11:00:00,30\u00A0
            E3,\u200D,2025-03-03T12:00:00,15
            """)
        .with("tickets.csv", "ticket_id,client_id,opened_at\nT1,C1,2025-03-03T10:00:00\u2060\n");

    assertThat(folder.faults()).containsExactly("time_entries.csv:4 client_name: : a value");
  }

  @Test
  void a_blank_that_does_not_break_stays_between_words() {
    folder
        .with("clients.csv", "client_id,name\nA\u00A01,Alpha\nC1,Alpha SARL\nC2,Beta Ltd\n")
        .with("tickets.csv", "ticket_id,client_id,opened_at\nT1,A 1,2025-03-03T10:00:00\n");

    assertThat(folder.faults())
        .containsExactly("tickets.csv:2 client_id: A 1: the id of a client in clients.csv");
  }
}
