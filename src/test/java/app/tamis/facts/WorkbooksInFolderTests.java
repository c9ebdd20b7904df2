package app.tamis.facts;

import static app.tamis.facts.FolderFixture.aFolder;
import static app.tamis.facts.sheets.Workbooks.excel;
import static app.tamis.facts.sheets.Workbooks.openDocument;
import static app.tamis.facts.sheets.Workbooks.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A table may come in a workbook or in JSON; a file that isn't read is named.
class WorkbooksInFolderTests {

  private static final List<String> HEADER = List.of("ticket_id", "client_id", "opened_at");
  private static final List<String> GOOD = List.of("T1", "C1", "2025-01-05T10:00:00");
  private static final List<String> BAD = List.of("T2", "C9", "yesterday");

  @TempDir private Path temporary;
  private FolderFixture folder;

  @BeforeEach
  void makeAFolder() {
    folder = aFolder(temporary.resolve("harbour")).without("tickets.csv");
  }

  @Test
  void a_workbook_named_like_a_table_is_that_table() {
    folder.with(
        "tickets.xlsx", excel(Map.of("Sheet1", rows(List.of(List.of(), HEADER, GOOD, BAD)))));

    assertThat(folder.faults())
        .containsExactly(
            "tickets.xlsx:4 client_id: C9: the id of a client in clients.csv",
            "tickets.xlsx:4 opened_at: yesterday: a time such as 2025-03-31T14:05:00 or 2025-03-31T14:05:00+02:00");
  }

  @Test
  void of_several_sheets_the_one_with_the_columns_is_read_and_that_is_said() {
    var sheets = new LinkedHashMap<String, String>();
    sheets.put("Read me", rows(List.of(List.of("made by", "us"))));
    sheets.put("Export", rows(List.of(HEADER, GOOD)));
    folder.with("tickets.xlsx", excel(sheets));

    assertThat(folder.warnings())
        .contains(
            "of that workbook, tickets.xlsx [Export] is the sheet that fits best; the others are not read");
  }

  @Test
  void sheets_named_like_tables_are_these_tables() {
    var sheets = new LinkedHashMap<String, String>();
    sheets.put("Tickets", rows(List.of(HEADER, GOOD)));
    sheets.put("Notes", rows(List.of(List.of("x"))));
    folder.with("everything.xlsx", excel(sheets));

    assertThat(folder.warnings())
        .containsExactly(
            "everything.xlsx: of its sheets, Notes was not read; only those called like a table are");
    folder.with("tickets.csv", "ticket_id,client_id,opened_at\n");
    assertThat(folder.faults())
        .containsExactly(
            "everything.xlsx and tickets.csv are the same table; keep one",
            "note: everything.xlsx: of its sheets, Notes was not read; only those called like a table are");
  }

  @Test
  void open_documents_json_and_tabs_are_tables_too() {
    for (var file :
        Map.of(
                "tickets.ods",
                openDocument(
                    Map.of(
                        "S",
                        """
                        <table:table-row><table:table-cell><text:p>ticket_id</text:p></table:table-cell>\
                        <table:table-cell><text:p>client_id</text:p></table:table-cell>\
                        <table:table-cell><text:p>opened_at</text:p></table:table-cell></table:table-row>\
                        <table:table-row><table:table-cell><text:p>T1</text:p></table:table-cell>\
                        <table:table-cell><text:p>C9</text:p></table:table-cell>\
                        <table:table-cell office:value-type="date" office:date-value="2025-01-05T10:00:00"/>\
                        </table:table-row>\
                        """)),
                "tickets.json",
                "[{\"ticket_id\":\"T1\",\"client_id\":\"C9\",\"opened_at\":\"2025-01-05 10:00\"}]"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "tickets.tsv",
                "ticket_id\tclient_id\topened_at\nT1\tC9\t2025-01-05\n"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .entrySet()) {
      folder.with(file.getKey(), file.getValue());

      assertThat(folder.faults())
          .first()
          .isEqualTo(file.getKey() + ":2 client_id: C9: the id of a client in clients.csv");
      folder.without(file.getKey());
    }
  }

  @Test
  void a_mapping_reads_a_workbook_as_it_reads_text() {
    folder
        .with(
            "export.xlsx",
            excel(
                Map.of(
                    "Blatt 1",
                    "<row><c t=\"inlineStr\"><is><t>Nr</t></is></c><c t=\"inlineStr\"><is><t>Kunde</t></is></c><c t=\"inlineStr\"><is><t>Datum</t></is></c></row>"
                        + "<row><c><v>17</v></c><c t=\"inlineStr\"><is><t>Alpha</t></is></c><c s=\"1\"><v>45662.5</v></c></row>"
                        + "<row><c><v>18</v></c><c t=\"inlineStr\"><is><t>Gamma</t></is></c><c s=\"1\"><v>45663.5</v></c></row>"),
                List.of("dd.mm.yyyy hh:mm")))
        .with(
            "kunden.yaml",
            """
            file: {encoding: iso-8859-15, separator: ";"}
            tables:
              tickets:
                columns: {ticket_id: Nr, client_name: Kunde, opened_at: Datum}
            """)
        .with("import.yaml", "files: {\"*.xlsx\": kunden.yaml}\n");

    assertThat(folder.faults())
        .containsExactly(
            "export.xlsx:3 Kunde: Gamma: the name of a client in clients.csv, or an alias in aliases.csv");
  }

  @Test
  void
      a_workbook_of_another_name_that_can_not_be_read_is_told_and_keeps_nothing_from_being_taken() {
    folder
        .with("budget.xlsx", excel(Map.of("S", "<row><c r=\"A1\"><f>1+1</f></c></row>")))
        .with("tags.json", "[]");

    assertThat(folder.faults()).isEmpty();
    assertThat(folder.warnings())
        .containsExactly(
            "budget.xlsx [S]: the cell A1 holds a formula without a result; open the file in your spreadsheet, save it, and bring it again",
            "tags.json: there are no records in this JSON; a list of objects, or an object a line, was expected");
  }

  @Test
  void every_file_that_is_not_read_is_named() {
    folder
        .with("Tickets 2025.xlsx", excel(Map.of("Sheet1", rows(List.of(HEADER, GOOD)))))
        .with("invoices (1).csv", "a,b\n")
        .with("tickets.csv.bak", "a\n")
        .with("tikets.csv", "a\n")
        .with("bills.pdf", "%PDF-1.4")
        .with("time.zip", "PK")
        .with("rejects.csv", "a\n")
        .with(".DS_Store", "x")
        .with("README.md", "x")
        .with("old/tickets.csv", "a")
        .with("old/bills.csv", "a");

    assertThat(folder.warnings())
        .containsExactlyInAnyOrder(
            "Tickets 2025.xlsx was not read; did you mean tickets.csv?",
            "invoices (1).csv was not read; did you mean invoices.csv?",
            "tickets.csv.bak was not read; did you mean tickets.csv?",
            "tikets.csv was not read; did you mean tickets.csv?",
            "bills.pdf was not read; its name is no table's",
            "time.zip was not read; did you mean time_entries.csv?",
            "old: 2 files in this folder were not read; import.yaml can say how");
  }
}
