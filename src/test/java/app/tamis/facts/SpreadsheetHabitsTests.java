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
}
