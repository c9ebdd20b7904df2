package app.tamis.facts;

import static app.tamis.facts.FolderFixture.aFolder;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows that can't be taken are named with file, line, column, value and what was expected.
class BadRowsTests {

  private static final String A_TIME =
      "a time such as 2025-03-31T14:05:00 or 2025-03-31T14:05:00+02:00";
  private static final String TICKETS = "ticket_id,client_id,opened_at,subject\n";
  private static final ImportOptions SKIP = ImportOptions.SKIPPING;

  @TempDir private Path temporary;
  private FolderFixture folder;

  @BeforeEach
  void makeAFolder() {
    folder = aFolder(temporary.resolve("harbour"));
  }

  @Test
  void faulty_clients_are_told_and_not_their_rows_too() {
    folder.with(
        "clients.csv",
        "client_id,name,seats,country\nC1,,ten,France\nC2,Beta,-1,fr\nC2,Gamma,1.5,\n");

    assertThat(folder.faults())
        .containsExactly(
            "clients.csv:2 country: France: an ISO 3166-1 code of a country, such as FR",
            "clients.csv:2 name: : a value",
            "clients.csv:2 seats: ten: a whole number from 0 to 1,000,000",
            "clients.csv:3 seats: -1: a whole number from 0 to 1,000,000",
            "clients.csv:4 client_id: C2: an id that stands once in the file; this one stands in line 3 already",
            "clients.csv:4 seats: 1.5: a whole number from 0 to 1,000,000");
  }

  @Test
  void faults_of_a_long_file_are_told_in_order_to_its_end() {
    var rows =
        IntStream.rangeClosed(1, 140_000)
            .mapToObj(i -> "C%d,%s\n".formatted(i, i % 70_000 == 0 ? "" : "\"a\nb\""))
            .collect(Collectors.joining());

    folder.with("clients.csv", "client_id,name\n" + rows + "C2,Beta\nC139999,Gamma\n");

    assertThat(folder.faults())
        .containsExactly(
            "clients.csv:140000 name: : a value",
            "clients.csv:279999 name: : a value",
            "clients.csv:280000 client_id: C2: an id that stands once in the file; this one stands in line 4 already",
            "clients.csv:280001 client_id: C139999: an id that stands once in the file; this one stands in line 279997 already");
  }

  @Test
  void malformed_clients_are_told_with_whatever_else_is_wrong() {
    folder
        .with(
            "clients.csv",
            "client_id,name\nC1,Alpha,x\nC2,Beta,,\nC3\nC4,\"Delta\" Inc\nC5,\"Eta\n")
        .with("tickets.csv", TICKETS + "T1,C2,yesterday,\n")
        .without("invoices.csv")
        .without("invoice_lines.csv");

    assertThat(folder.faults())
        .containsExactly(
            "clients.csv:2: 2 cells as in the header, not 3",
            "clients.csv:4: 2 cells as in the header, not 1",
            "clients.csv:5: nothing between a closing quote and the next separator; a quote inside a quoted value is written twice",
            "clients.csv:6: a closing quote: one was opened here and never closed",
            "tickets.csv:2 opened_at: yesterday: " + A_TIME);
  }

  @Test
  void a_period_has_both_ends_in_order_and_at_most_60_months_between_them() {
    folder.with(
        "invoice_lines.csv",
        """
        invoice_id,line,unit_price,period_from,period_to
        I1,1,1,2025-01-01,2025-12-31
        I1,2,1,2025-01-01,2025-01-01
        I1,3,1,2025-01-15,2030-01-14
        I1,4,1,,
        I2,1,1,2025-01-01,
        I2,2,1,,2025-01-01
        I2,3,1,2025-01-02,2025-01-01
        I2,4,1,2025-01-15,2030-01-15
        I2,5,1,soon,2025-01-01
        """);

    assertThat(folder.faults())
        .containsExactly(
            "invoice_lines.csv:6 period_from + period_to: 2025-01-01: both period_from and period_to, or neither",
            "invoice_lines.csv:7 period_from + period_to: 2025-01-01: both period_from and period_to, or neither",
            "invoice_lines.csv:8 period_from + period_to: 2025-01-02 2025-01-01: a period_from that is not after its period_to",
            "invoice_lines.csv:9 period_from + period_to: 2025-01-15 2030-01-15: a period of at most 60 months",
            "invoice_lines.csv:10 period_from: soon: a date such as 2025-03-31");
  }

  @Test
  void a_bill_without_lines_is_no_fault_and_noted() {
    folder
        .with(
            "invoices.csv",
            "invoice_id,client_id,issued_on,total,tax\nI1,C1,2025-01-05,120,20\nI2,C2,2025-01-06,60,\n")
        .with("invoice_lines.csv", "invoice_id,line,unit_price\nI1,1,100\n");

    assertThat(folder.warnings())
        .containsExactly(
            "1 bill without lines counts as revenue of unknown kind; the tax of 1 is not known, and may be counted as revenue too");
  }

  @Test
  void half_a_period_is_a_fault_also_where_the_other_column_is_absent() {
    folder.with(
        "invoice_lines.csv", "invoice_id,line,unit_price,period_to\nI1,1,1,\nI1,2,1,2025-01-31\n");

    assertThat(folder.faults())
        .containsExactly(
            "invoice_lines.csv:3 period_from + period_to: 2025-01-31: both period_from and period_to, or neither");
  }

  @Test
  void people_licences_and_tools_at_a_client_are_checked() {
    folder
        .with(
            "contacts.csv",
            """
            contact_id,client_id,name,role
            P1,C1,Ada,signs
            P2,C1,Ben,Pays ; technical
            P3,C1,Cem,boss
            P4,C1,Dee,signs;
            """)
        .with("licences.csv", "licence_id,client_id,product,seats\nL1,C1,,x\n")
        .with(
            "stack.csv",
            "client_id,tool,in_place,paid_by\nC1,backup,yes,us\nC1,backup,no,client\nC9,edr,,them\n");

    assertThat(folder.faults())
        .containsExactly(
            "contacts.csv:4 role: boss: one or more of signs, pays, technical, separated by ;",
            "contacts.csv:5 role: signs;: one or more of signs, pays, technical, separated by ;",
            "licences.csv:2 product: : a value",
            "licences.csv:2 seats: x: a whole number from 0 to 1,000,000",
            "stack.csv:3 client_id + tool: C1 backup: values that stand together once in the file; these stand in line 2 already",
            "stack.csv:4 client_id: C9: the id of a client in clients.csv",
            "stack.csv:4 in_place: : a value",
            "stack.csv:4 paid_by: them: one of client, us");
  }

  @Test
  void an_amount_is_a_finite_number_with_a_point() {
    var words =
        List.of(
            "NaN",
            "inf",
            "-Infinity",
            "1,5",
            "1 000",
            "€5",
            "0x1F",
            "1_000",
            "--5",
            "5%",
            "(5)",
            "1e",
            "１２",
            "five");
    var beyondMeasure = List.of("1e999", "1e12", "-1e12", "1000000000000");
    var fine = List.of("5", "+5", "-5.25", ".5", "5.", "1e3", " 7 ", "999999999999", "0.0000001");

    assertThat(faultsOf("amount", words))
        .containsExactlyElementsOf(each(words, "a number such as 1234.50"));
    assertThat(faultsOf("amount", beyondMeasure))
        .containsExactlyElementsOf(
            each(beyondMeasure, "a number from -1,000,000,000,000 to 1,000,000,000,000"));
    assertThat(faultsOf("amount", fine)).isEmpty();
  }

  @Test
  void a_day_is_a_real_one_in_iso_from_1990_until_tomorrow() {
    var unreal =
        List.of(
            "2025-02-29",
            "2025-13-01",
            "2025-1-5",
            "20250105",
            "05/01/2025",
            "2025-01-05T00:00:00",
            "infinity",
            "10000-01-01");

    assertThat(faultsOf("paid_on", unreal))
        .containsExactlyElementsOf(each(unreal, "a date such as 2025-03-31"));
    assertThat(faultsOf("paid_on", List.of("1989-12-31", "2026-01-17", "")))
        .containsExactly(
            "1989-12-31: a date from 1990-01-01 on",
            "2026-01-17: a date up to 2026-01-16: it has happened",
            ": a value");
    assertThat(faultsOf("paid_on", List.of("1990-01-01", "2024-02-29", "2026-01-16"))).isEmpty();
  }

  @Test
  void a_day_that_is_planned_may_lie_ahead() {
    folder.with(
        "invoices.csv",
        "invoice_id,client_id,issued_on,due_on\nI1,C1,2025-01-05,2099-12-31\nI2,C2,2025-01-06,1989-12-31\n");

    assertThat(folder.faults())
        .containsExactly("invoices.csv:3 due_on: 1989-12-31: a date from 1990-01-01 on");
  }

  @Test
  void a_time_is_in_iso_with_or_without_an_offset() {
    var wrong =
        List.of(
            "2025-01-05",
            "10:00",
            "2025-01-05T25:00:00",
            "2025-01-05T10:00:60",
            "2025-01-05T1:00",
            "2025-01-05T10:00:00 +02:00",
            "2025-01-05T10:00:00+25:00",
            "2025-01-05T10:00:00+02:60",
            "2025-01-05T10:00:00[Europe/Paris]");
    var fine =
        List.of(
            "2025-01-05T10:00",
            "2025-01-05 10:00:00",
            "2025-01-05T10:00:00.123456789",
            "2025-01-05T10:00Z",
            "2025-01-05T10:00:00+0200",
            "2025-03-30T02:30:00",
            "2026-01-16T23:59:59");

    assertThat(faultsOf("opened_at", wrong)).containsExactlyElementsOf(each(wrong, A_TIME));
    assertThat(faultsOf("opened_at", fine)).isEmpty();
  }

  @Test
  void a_yes_or_no_is_one_of_six_words() {
    var wrong = List.of("oui", "t", "1.0", "2");

    assertThat(faultsOf("failed", wrong))
        .containsExactlyElementsOf(each(wrong, "true, false, yes, no, 1 or 0"));
    assertThat(faultsOf("failed", List.of("TRUE", "False", "yes", "no", "1", "0", ""))).isEmpty();
  }

  @Test
  void values_of_every_other_kind_are_checked_too() {
    folder
        .with("technicians.csv", "technician_id,name,hourly_cost\nX1,Anne,-1\n")
        .with(
            "contracts.csv",
            "contract_id,client_id,kind,started_on,payment_terms_days\nK1,C1,gold,2025-01-01,30.5\nK2,C1,Managed,2025-01-01,30.0\n")
        .with(
            "time_entries.csv",
            "time_entry_id,client_id,started_at,minutes\nE1,C1,2025-01-05T10:00,0\n")
        .with("surveys.csv", "survey_id,client_id,answered_at,score\nS1,C1,2025-01-05T10:00,101\n")
        .with("reactions.csv", "reaction_id,client_id,at,reaction\nQ1,C1,2025-01-05T10:00,3\n");

    assertThat(folder.faults())
        .containsExactly(
            "technicians.csv:2 hourly_cost: -1: a number from 0 to 1,000,000",
            "contracts.csv:2 kind: gold: one of managed, block_hours, break_fix",
            "contracts.csv:2 payment_terms_days: 30.5: a whole number from 0 to 3,650",
            "time_entries.csv:2 minutes: 0: a number above 0",
            "surveys.csv:2 score: 101: a number from 0 to 100",
            "reactions.csv:2 reaction: 3: a whole number from -2 to 2");
  }

  @Test
  void a_key_stands_once_in_a_file_whoever_names_the_client() {
    folder
        .with("tickets.csv", TICKETS + "T1,C1,bad,\nT1,C1,2025-01-05T10:00,\n")
        .with(
            "work_done.csv",
            """
            client_id,client_name,done_on,activity,count
            C1,,2025-01-01,scans_run,1
            C1,,2025-01-02,scans_run,1
            ,ALPHA,2025-01-01,Scans_Run,2
            """);

    assertThat(folder.faults())
        .containsExactly(
            "tickets.csv:2 opened_at: bad: " + A_TIME,
            "tickets.csv:3 ticket_id: T1: an id that stands once in the file; this one stands in line 2 already",
            "work_done.csv:4 client_id + done_on + activity: 2025-01-01 Scans_Run: values that stand together once in the file; these stand in line 2 already");
  }

  @Test
  void a_client_is_named_by_an_id_or_a_name_that_only_it_bears() {
    folder
        .with("clients.csv", "client_id,name\nC1,Alpha SARL\nC2,ALPHA Ltd\nC3,Café Gérard\n")
        .with("aliases.csv", "alias,client_id\nThe Greek,C1\nNobody,C9\n")
        .with(
            "tickets.csv",
            """
            ticket_id,client_id,client_name,opened_at
            T1,c3,,2025-01-05T10:00
            T2,,alpha,2025-01-05T10:00
            T3,,The Greek,2025-01-05T10:00
            T4,,CAFE GERARD S.A.R.L.,2025-01-05T10:00
            T5,,Gerard,2025-01-05T10:00
            T6,,,2025-01-05T10:00
            T7,C3,nonsense,2025-01-05T10:00
            """);

    assertThat(folder.faults())
        .containsExactly(
            "aliases.csv:3 client_id: C9: the id of a client in clients.csv",
            "tickets.csv:2 client_id: c3: the id of a client in clients.csv; did you mean C3?",
            "tickets.csv:3 client_name: alpha: the name of one client; this one is borne by Alpha SARL (C1), ALPHA Ltd (C2). Use client_id, or an alias",
            "tickets.csv:6 client_name: Gerard: the name of a client in clients.csv, or an alias in aliases.csv; the nearest is Café Gérard",
            "tickets.csv:7 client_id: : a value");
  }

  @Test
  void a_line_needs_its_invoice() {
    folder
        .with("invoices.csv", "invoice_id,client_id,issued_on\nI1,C1,2025-02-30\n")
        .with("invoice_lines.csv", "invoice_id,line,kind,unit_price\nI1,1,other,1\nI2,1,other,1\n");

    assertThat(folder.faults())
        .containsExactly(
            "invoices.csv:2 issued_on: 2025-02-30: a date such as 2025-03-31",
            "invoice_lines.csv:3 invoice_id: I2: the id of an invoice in invoices.csv");
  }

  @Test
  void where_bad_rows_are_skipped_what_hangs_on_them_is_bad_too() {
    folder.with("clients.csv", "client_id,name,seats\nC1,Alpha,x\nC2,Beta,3\n");

    assertThat(folder.faults(SKIP))
        .containsExactly(
            "clients.csv:2 seats: x: a whole number from 0 to 1,000,000",
            "tickets.csv:2 client_id: C1: the id of a client in clients.csv",
            "invoices.csv:2 client_id: C1: the id of a client in clients.csv",
            "invoice_lines.csv:2 invoice_id: I1: the id of an invoice in invoices.csv");
  }

  @Test
  void lines_are_counted_as_an_editor_counts_them() {
    var tickets =
        "\uFEFF\n\nticket_id,client_id,opened_at,subject\r\n"
            + "T1,C1,2025-01-05T10:00,\"two\r\nlines\"\r\n"
            + "\r\n"
            + "T2,C1,bad,x\n"
            + "# a comment\n"
            + "   \n"
            + "T3,C1,bad,\"a\n\nb\"\n"
            + "T4,C1,bad,5\" disk\n"
            + "T5,C1,bad,\"say \"\"hi\"\"\" ,\n"
            + "T6,C1,2025-01-05T10:00,x\rT7,C1,bad,y";

    var faults =
        List.of(
            "7 opened_at: bad: " + A_TIME,
            "8: 4 cells as in the header, not 1",
            "10 opened_at: bad: " + A_TIME,
            "13 opened_at: bad: " + A_TIME,
            "14 opened_at: bad: " + A_TIME,
            "16 opened_at: bad: " + A_TIME);
    assertThat(folder.with("tickets.csv", tickets).faults())
        .containsExactlyElementsOf(faults.stream().map(fault -> "tickets.csv:" + fault).toList());
    assertThat(folder.without("tickets.csv").packed("tickets.csv.gz", tickets).faults())
        .containsExactlyElementsOf(
            faults.stream().map(fault -> "tickets.csv.gz:" + fault).toList());
  }

  @Test
  void a_mapped_file_has_the_same_faults_of_form_and_the_same_lines() {
    folder
        .without("tickets.csv")
        .with("import.yaml", "files: {\"export*.csv\": mine.yaml}")
        .with(
            "mine.yaml",
            """
            times: d/M/yyyy H:mm
            tables:
              tickets:
                where: {State: open}
                columns: {ticket_id: No, client_name: Who, opened_at: When}
            """)
        .with(
            "export-1.csv",
            """
            No;Who;When;State
            1;Alpha;1/2/2025 10:00;open

            2;"Al
            pha";1/2/2025 10:00;open
            3;Alpha;32/2/2025 10:00;open
            4;Alpha;1/2/2025 10:00
            5;Alpha;nonsense;closed
            6;Alpha;nonsense;open
            7;Alpha;"1/2/2025 10:00;open
            8;Alpha;nonsense;open
            """);

    assertThat(folder.faults())
        .containsExactly(
            "export-1.csv:4 Who: Al\npha: the name of a client in clients.csv, or an alias in aliases.csv; the nearest is Alpha SARL",
            "export-1.csv:6 When: 32/2/2025 10:00: a time written d/M/yyyy H:mm",
            "export-1.csv:7: 4 cells as in the header, not 3",
            "export-1.csv:9 When: nonsense: a time written d/M/yyyy H:mm",
            "export-1.csv:10: a closing quote: one was opened here and never closed",
            "export-1.csv:11 When: nonsense: a time written d/M/yyyy H:mm");
  }

  @Test
  void a_row_of_sixteen_megabytes_is_too_long_and_one_of_ten_is_not() {
    var ten = "T1,C1,2025-01-05T10:00," + "x".repeat(10_000_000) + "\n";
    var twenty = "T2,C1,2025-01-05T10:00," + "é".repeat(10_000_000) + "\n";

    assertThat(folder.with("tickets.csv", TICKETS + ten + twenty + "T3,C1,bad,\n").faults())
        .containsExactly(
            "tickets.csv:3: a row of at most 16,000,000 bytes; is a closing quote missing?",
            "tickets.csv:4 opened_at: bad: " + A_TIME);
  }

  /// What is wrong with rows that hold each of these values in one column, from the value on.
  private List<String> faultsOf(String column, List<String> values) {
    var payments = new StringBuilder("payment_id,invoice_id,paid_on,amount,failed\n");
    var tickets = new StringBuilder(TICKETS);
    for (int i = 0; i < values.size(); i++) {
      var cell = '"' + values.get(i) + '"';
      switch (column) {
        case "paid_on" -> payments.append("P%d,I1,%s,5,\n".formatted(i, cell));
        case "amount" -> payments.append("P%d,I1,2025-02-01,%s,\n".formatted(i, cell));
        case "failed" -> payments.append("P%d,I1,2025-02-01,5,%s\n".formatted(i, cell));
        default -> tickets.append("T%d,C1,%s,\n".formatted(i, cell));
      }
    }
    return folder
        .with("payments.csv", payments.toString())
        .with("tickets.csv", tickets.toString())
        .faults()
        .stream()
        .map(fault -> fault.substring(fault.indexOf(column + ": ") + column.length() + 2))
        .toList();
  }

  private static List<String> each(List<String> values, String expected) {
    return values.stream().map(value -> value + ": " + expected).toList();
  }
}
