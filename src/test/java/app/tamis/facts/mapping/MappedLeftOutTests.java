package app.tamis.facts.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.FolderFixture;
import app.tamis.facts.ImportOptions;
import app.tamis.facts.RowsInWords;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a mapping leaves out is told by the rule that leaves it out, with what it comes to.
class MappedLeftOutTests {

  private static final String BILLS =
      """
      No;Who;Day;State;Kind;Net;Gross
      B1;Oak;2025-01-03;Sent;Bill;100;120
      B1;Oak;2025-01-03;Sent;Bill;50;60
      B2;Oak;2025-02-03;Draft;Bill;10;12
      B3;Oak;2025-02-03;;Bill;1;1.20
      B4;Oak;2025-02-04;Draft;Bill;20;24
      B5;Oak;2025-02-05;Sent;Quote;1000;1200
      Total;;;;;1181;1417.20
      """;

  private static final String MAPPING =
      """
      file: {separator: ";", leave_out: {No: Total*}}
      tables:
        invoices:
          where: {State: Sent, Kind: {not: Quote}}
          one_per: No
          columns:
            invoice_id: No
            client_name: Who
            issued_on: Day
            total: {from: Gross, summed: true}
        invoice_lines:
          where: {State: Sent, Kind: {not: Quote}}
          columns:
            invoice_id: No
            line: {number_within: No}
            unit_price: Net
      """;

  @TempDir private Path temporary;

  @Test
  void rows_that_are_no_records_do_not_count_or_are_further_ones_are_told_apart() {
    assertThat(leftOut(BILLS, MAPPING))
        .containsExactly(
            "bills.csv, invoices: 1 of 7 rows read; left out: 1 as no record, where No is Total (1,417.20), "
                + "3 where State is Draft / – (37.20), 1 where Kind is Quote (1,200.00), 1 further row of a record, by No",
            "bills.csv, invoice_lines: 2 of 7 rows read; left out: 1 as no record, where No is Total (1,181.00), "
                + "3 where State is Draft / – (31.00), 1 where Kind is Quote (1,000.00)");
  }

  @Test
  void
      rows_that_stay_out_for_their_company_are_told_and_a_condition_on_a_number_names_its_column() {
    assertThat(
            leftOut(
                """
                Id,Who,At,Entry,Account,Minutes
                1,Oak,2025-01-03 10:00,a,W,30
                2,Oak,2025-01-03 11:00,a,W,45
                3,Oak,2025-01-03 12:00,b,W,60
                4,Oak,2025-01-03 12:00,b,X,20
                5,Oak,2025-01-03 12:00,a,W,0
                """,
                """
                times: yyyy-MM-dd HH:mm
                tables:
                  time_entries:
                    where: {Minutes: {is: positive}}
                    among: {share: Entry, none: {Account: X}}
                    columns: {time_entry_id: Id, client_name: Who, started_at: At, minutes: Minutes}
                """))
        .containsExactly(
            "bills.csv, time_entries: 2 of 5 rows read; left out: 1 where Minutes isn't as wanted (0.00 h), "
                + "2 for the rows that stand beside them (1.33 h)");
  }

  @Test
  void where_several_rows_make_a_record_and_none_stays_out_nothing_is_called_left_out() {
    assertThat(
            leftOut(
                "No,Who,Day\n1,Oak,2025-01-03\n1,Oak,2025-01-03\n2,Oak,2025-01-04\n",
                "tables: {invoices: {one_per: No, columns: {invoice_id: No, client_name: Who, issued_on: Day}}}"))
        .containsExactly("bills.csv, invoices: 3 rows make 2 records, by No");
  }

  @Test
  void of_a_mapping_that_takes_every_row_nothing_is_told() {
    assertThat(
            leftOut(
                "No,Who,Day\n1,Oak,2025-01-03\n",
                "tables: {invoices: {columns: {invoice_id: No, client_name: Who, issued_on: Day}}}"))
        .isEmpty();
  }

  private List<String> leftOut(String file, String mapping) {
    var folder =
        FolderFixture.aFolder(temporary.resolve("harbour"))
            .with("clients.csv", "client_id,name\nO,Oak\n")
            .without("invoices.csv")
            .without("invoice_lines.csv")
            .without("tickets.csv")
            .with("bills.csv", file)
            .with("m.yaml", mapping)
            .with("import.yaml", "files: {bills.csv: m.yaml}");
    try (var opened = FactsFolder.open(folder.written())) {
      var checked =
          FolderFixture.door(FolderFixture.TODAY)
              .check(opened, ImportOptions.STRICT, FolderFixture.NONE_BAD);
      var words = Words.in(Locale.UK);
      return RowsInWords.of(checked.totals().leftOut()).stream().map(words::say).toList();
    }
  }
}
