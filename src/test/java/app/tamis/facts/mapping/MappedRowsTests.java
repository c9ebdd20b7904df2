package app.tamis.facts.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.table.RowSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappedRowsTests {

  @Test
  void lines_before_the_header_are_skipped_and_totals_left_out() {
    var mapping =
        """
        file:
          skip_lines: 2
          leave_out: {No.: total*}
        tables:
          clients: {columns: {client_id: No., name: Company}}
        """;

    var file =
        """
        Clients of Harbour IT
        printed today
        No.,Company
        C1,Brun
        C2,Azur
        Totals: 2,
        """;

    assertThat(MappedResults.of(mapping, file))
        .isEqualTo(
            """
            clients
            client_id | name
            C1 | Brun
            C2 | Azur
            """);
  }

  @Test
  void rows_count_where_all_conditions_hold() {
    var file =
        """
        No,State,Type,Total
        1,PAID,Sale,10
        2,Awaiting payment,Sale,10
        3,Draft,Sale,10
        4,paid,Quote,10
        5,paid,,10
        6,paid,Sale,
        7,paid,Sale,-10
        8,paid,Sale,0
        9,,Sale,10
        """;

    assertThat(rowsWhere("{State: [paid, awaiting*]}", file))
        .containsExactly("1", "2", "4", "5", "6", "7", "8");
    assertThat(rowsWhere("{State: {not: [Draft, paid]}}", file)).containsExactly("2", "9");
    assertThat(rowsWhere("{State: paid, Type: {not: Quote}}", file))
        .containsExactly("1", "5", "6", "7", "8");
    assertThat(rowsWhere("{Type: {is: empty}}", file)).containsExactly("5");
    assertThat(rowsWhere("{Type: {not: {is: empty}}, State: {is: filled}}", file))
        .containsExactly("1", "2", "3", "4", "6", "7", "8");
    assertThat(rowsWhere("{Total: {is: positive}}", file))
        .containsExactly("1", "2", "3", "4", "5", "9");
    assertThat(rowsWhere("{Total: {is: negative}}", file)).containsExactly("7");
    assertThat(rowsWhere("{Total: {is: filled, not: {is: negative}}}", file))
        .containsExactly("1", "2", "3", "4", "5", "8", "9");
  }

  @Test
  void a_number_that_can_not_be_read_is_never_filtered_away() {
    var file =
        """
        No,State,Type,Total
        1,paid,Sale,ten
        """;

    assertThat(rowsWhere("{Total: {is: positive}}", file)).containsExactly("1");
    assertThat(rowsWhere("{Total: {is: negative}}", file)).containsExactly("1");
    assertThat(rowsWhere("{Total: {not: {is: positive}}}", file)).containsExactly("1");
  }

  @Test
  void of_several_rows_of_one_record_the_last_by_number_or_date_is_kept() {
    var file =
        """
        No,Change,Changed,Subject
        T1,9,1/2/2025 9:00,ninth
        T1,10,31/1/2025 9:00,tenth
        T2,1,1/1/2025 9:00,first
        T1,2,1/1/2025 9:00,second
        ,1,1/1/2025 9:00,nameless
        ,2,1/1/2025 9:00,nameless too
        """;

    assertThat(kept("keep: {last: Change, as: number}", file))
        .containsExactly("T1 tenth", "T2 first", " nameless", " nameless too");
    assertThat(kept("keep: {first: Changed, as: time}", file))
        .containsExactly("T2 first", "T1 second", " nameless", " nameless too");
    assertThat(kept("keep: {last: Changed, as: time}", file))
        .containsExactly("T1 ninth", "T2 first", " nameless", " nameless too");
    assertThat(kept("keep: {last: Change}", file))
        .containsExactly("T1 ninth", "T2 first", " nameless", " nameless too");
    assertThat(kept("", file))
        .containsExactly("T1 ninth", "T2 first", " nameless", " nameless too");
    assertThat(kept("keep: last", file))
        .containsExactly("T2 first", "T1 second", " nameless", " nameless too");
    assertThat(kept("keep: [{first: Changed, as: date}, {last: Change, as: number}]", file))
        .containsExactly("T2 first", "T1 second", " nameless", " nameless too");
  }

  @Test
  void one_file_of_lines_feeds_clients_invoices_and_lines() {
    var mapping =
        """
        dates: d/M/yyyy
        tables:
          clients:
            one_per: Customer
            columns: {client_id: Customer, name: Customer}
          invoices:
            one_per: Invoice
            columns:
              invoice_id: Invoice
              client_id: Customer
              issued_on: Date
              total: {from: Amount, summed: true}
          invoice_lines:
            columns:
              invoice_id: Invoice
              line: {number_within: Invoice}
              kind: {constant: other}
              description: Text
              unit_price: Amount
        """;

    var file =
        """
        Invoice,Customer,Date,Text,Amount
        F1,Brun,31/1/2025,Support,100.10
        F2,Azur,1/2/2025,Support,50
        F1,Brun,31/1/2025,Cable,0.20
        F3,Brun,2/2/2025,Support,a lot
        """;

    assertThat(MappedResults.of(mapping, file))
        .isEqualTo(
            """
            clients
            client_id | name
            Brun | Brun
            Azur | Azur

            invoices
            invoice_id | client_id | issued_on | total
            F1 | Brun | 2025-01-31 | 100.3
            F2 | Azur | 2025-02-01 | 50
            F3 | Brun | 2025-02-02 | !a lot

            invoice_lines
            invoice_id | line | kind | description | unit_price
            F1 | 1 | other | Support | 100.10
            F2 | 1 | other | Support | 50
            F1 | 2 | other | Cable | 0.20
            F3 | 1 | other | Support | !a lot
            """);
  }

  @Test
  void the_same_table_may_be_fed_in_several_ways() {
    var mapping =
        """
        tables:
          calls:
            - where: {Way: in}
              columns: {call_id: Id, started_at: At, phone: From, direction: {constant: in}}
            - where: {Way: out}
              columns: {call_id: Id, started_at: At, phone: To, direction: {constant: out}}
        """;

    var file =
        """
        Id,At,Way,From,To
        1,2025-01-31T09:00:00,in,0478000001,101
        2,2025-01-31T10:00:00,out,101,0478000002
        """;

    assertThat(MappedResults.of(mapping, file))
        .isEqualTo(
            """
            calls
            call_id | started_at | phone | direction
            1 | 2025-01-31T09:00:00 | 0478000001 | in

            calls
            call_id | started_at | phone | direction
            2 | 2025-01-31T10:00:00 | 0478000002 | out
            """);
  }

  @Test
  void numbers_are_calculated_from_columns() {
    assertThat(calculated("Debit - Credit", "100,10;0,20;", "100,10;;", ";0,20;", ";;5", "x;1;"))
        .containsExactly("99.9", "100.1", "-0.2", "", "!x");
    assertThat(calculated("Debit / [Credit]", "10;4;", "10;0;", "10;;", "1;3;"))
        .containsExactly("2.5", "", "", "0.333333333333333");
    assertThat(calculated("Debit * (1 - [Discount %] / 100)", "200;;10", "200;;"))
        .containsExactly("180", "200");
    assertThat(calculated("-abs(Debit)", "5;;", "-5;;")).containsExactly("-5", "-5");
    assertThat(calculated("Debit + 2 * Credit", "1;2;")).containsExactly("5");
  }

  @Test
  void numbers_change_their_sign_where_the_mapping_says_so() {
    var mapping =
        """
        dates: d/M/yyyy
        tables:
          invoices:
            columns:
              invoice_id: No
              client_id: Client
              issued_on: Date
              total: {from: Total, negate_where: {Type: Credit, Total: {is: positive}}}
        """;

    var file =
        """
        No,Client,Date,Type,Total
        1,C1,31/1/2025,Sale,10.00
        2,C1,31/1/2025,Credit,10.00
        3,C1,31/1/2025,Credit,-10.00
        4,C1,31/1/2025,Credit,x
        5,C1,31/1/2025,Credit,
        """;

    assertThat(MappedResults.of(mapping, file))
        .isEqualTo(
            """
            invoices
            invoice_id | client_id | issued_on | total
            1 | C1 | 2025-01-31 | 10.00
            2 | C1 | 2025-01-31 | -10.00
            3 | C1 | 2025-01-31 | -10.00
            4 | C1 | 2025-01-31 | !x
            5 | C1 | 2025-01-31 | \n\
            """);
  }

  @Test
  void rows_without_an_id_get_the_same_one_at_each_import() {
    var mapping =
        """
        tables:
          surveys:
            columns:
              survey_id: {fingerprint: [Client, At]}
              client_id: Client
              answered_at: At
              score: Score
        """;

    var january =
        """
        At,Client,Score
        2025-01-31T09:00:00,C1,80
        2025-01-31T09:00:00,C1,90
        2025-01-31T10:00:00,C1,70
        """;
    var more =
        """
        At,Client,Score,Comment
        2025-01-30T09:00:00,C2,10,
        2025-01-31T09:00:00,C1,80,fine
        2025-01-31T09:00:00,C1,90,
        2025-01-31T10:00:00,C1,70,
        """;

    var first = ids(MappedResults.of(mapping, january));
    var second = ids(MappedResults.of(mapping, more));

    assertThat(first).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{20}(-2)?"));
    assertThat(first.get(1)).isEqualTo(first.get(0) + "-2");
    assertThat(second).endsWith(first.toArray(String[]::new)).hasSize(4);
  }

  @Test
  void a_row_may_be_judged_by_the_company_it_keeps() {
    var mapping =
        """
        dates: yyyyMMdd
        tables:
          invoices:
            where: {Account: 411*}
            among:
              share: Entry
              some: {Account: 7*}
              none: {Account: 5*}
            columns: {invoice_id: Entry, client_id: Client, issued_on: Date}
        """;

    var file =
        """
        Entry,Date,Account,Client
        1,20250131,4110,C1
        1,20250131,7060,
        2,20250228,5120,
        2,20250228,4110,C1
        2,20250228,7580,
        3,20250331,4110,C2
        3,20250331,4190,C2
        """;

    assertThat(MappedResults.of(mapping, file))
        .isEqualTo(
            """
            invoices
            invoice_id | client_id | issued_on
            1 | C1 | 2025-01-31
            """);
  }

  @Test
  void a_plain_mapping_reads_the_file_as_it_is() {
    var mapping =
        Mapping.read("plain.yaml", "tables: {clients: {columns: {client_id: a, name: b}}}");
    var file = new SourceFile(java.nio.file.Path.of("x.csv"), "x.csv", ',', 0, List.of("a", "b"));

    var source = mapping.sources(file).getFirst();

    assertThat(source.from()).isEqualTo("source");
    assertThat(source.cells()).extracting(RowSource.Cell::sql).containsExactly("c1", "c2");
    assertThat(source.cells())
        .extracting(RowSource.Cell::sources)
        .containsExactly(List.of("a"), List.of("b"));
  }

  private static List<String> rowsWhere(String condition, String file) {
    var mapping =
        "tables: {clients: {where: %s, columns: {client_id: No, name: No}}}".formatted(condition);
    return ids(MappedResults.of(mapping, file));
  }

  private static List<String> kept(String keep, String file) {
    var mapping =
        """
        dates: d/M/yyyy H:mm
        times: d/M/yyyy H:mm
        tables:
          clients:
            one_per: No
            %s
            columns: {client_id: No, name: Subject}
        """
            .formatted(keep);
    return MappedResults.of(mapping, file)
        .lines()
        .skip(2)
        .map(line -> line.replace(" | ", " "))
        .toList();
  }

  private static List<String> calculated(String formula, String... rows) {
    var mapping =
        """
        numbers: "1234,56"
        tables: {technicians: {columns: {technician_id: {constant: T}, name: {constant: T}, hourly_cost: {formula: "%s"}}}}
        """
            .formatted(formula);
    var file = "Debit;Credit;Discount %\n" + String.join("\n", rows) + "\n";
    return MappedResults.of(mapping, file).lines().skip(2).map(line -> line.substring(8)).toList();
  }

  private static List<String> ids(String result) {
    return result.lines().skip(2).map(line -> line.substring(0, line.indexOf(" | "))).toList();
  }
}
