package app.tamis.facts.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Files that were made to be looked at: titles, groups, totals, a line at the foot, no header.
class ReportLayoutsTests {

  private static final String SALES =
      """
      Harbour IT
      "Sales by Customer, January to March"

      ,Date,Type,Num,Amount
      Oak Ltd,,,,
      ,01/15/2025,Invoice,1001,"1,100.00"
      ,02/15/2025,Payment,77,400.00
      ,02/16/2025,Invoice,1002,100.00
      Total for Oak Ltd,,,,"$1,200.00"
      Elm Ltd,,,,
      ,03/15/2025,Invoice,1003,50.00
      Total for Elm Ltd,,,,$50.00
      TOTAL,,,,"$1,250.00"

      "Tuesday, April 1, 2025"
      """;

  @Test
  void a_group_s_name_is_filled_down_to_its_rows_and_its_totals_are_left_out() {
    var mapping =
        """
        file: {leave_out: {"#1": [Total for *, TOTAL]}, fill_down: ["#1"], short_rows: yes}
        dates: MM/dd/yyyy
        numbers: "1,234.56"
        tables:
          invoices:
            where: {Type: Invoice}
            columns: {invoice_id: Num, client_name: "#1", issued_on: Date, total: Amount}
        """;

    assertThat(MappedResults.of(mapping, SALES))
        .isEqualTo(
            """
            invoices
            invoice_id | client_name | issued_on | total
            1001 | Oak Ltd | 2025-01-15 | 1100.00
            1002 | Oak Ltd | 2025-02-16 | 100.00
            1003 | Elm Ltd | 2025-03-15 | 50.00
            """);
  }

  @Test
  void a_total_fills_nothing_down() {
    var mapping =
        """
        file: {leave_out: {Client: Total*}, fill_down: [Client]}
        tables:
          time_entries:
            where: {Minutes: {is: filled}}
            columns: {time_entry_id: No, client_name: Client, started_at: At, minutes: Minutes}
        """;
    var file =
        """
        Client,No,At,Minutes
        Oak,1,2025-01-15T09:00,30
        Total,,,30
        ,2,2025-01-16T09:00,15
        """;

    assertThat(MappedResults.of(mapping, file))
        .isEqualTo(
            """
            time_entries
            time_entry_id | client_name | started_at | minutes
            1 | Oak | 2025-01-15T09:00 | 30
            2 | Oak | 2025-01-16T09:00 | 15
            """);
  }

  @Test
  void columns_without_a_header_row_go_by_their_number() {
    var mapping =
        """
        file: {header: no, separator: ";"}
        dates: d.M.yyyy
        tables:
          clients: {columns: {client_id: "#1", name: "#3", since: "#2"}}
        """;

    assertThat(MappedResults.of(mapping, "C1;3.4.2020;Brun\nC2;31.12.2021;Azur\n"))
        .isEqualTo(
            """
            clients
            client_id | name | since
            C1 | Brun | 2020-04-03
            C2 | Azur | 2021-12-31
            """);
  }

  @Test
  void a_text_may_be_open_at_both_ends() {
    var mapping =
        """
        tables:
          invoice_lines:
            columns:
              invoice_id: Bill
              line: Line
              kind:
                from: Text
                values: {"*managed*": recurring, "*laptop": hardware, "visit*": labour}
                else: ""
              unit_price: Price
        """;
    var file =
        """
        Bill,Line,Text,Price
        B1,1,Fully Managed services,100
        B1,2,One laptop,900
        B1,3,Laptop bag,20
        B1,4,Visit on site,80
        """;

    assertThat(MappedResults.of(mapping, file))
        .isEqualTo(
            """
            invoice_lines
            invoice_id | line | kind | unit_price
            B1 | 1 | recurring | 100
            B1 | 2 | hardware | 900
            B1 | 3 |  | 20
            B1 | 4 | labour | 80
            """);
  }

  @Test
  void a_weekday_before_a_date_is_not_looked_at() {
    var mapping =
        """
        dates: EEE MM-dd-yy
        tables:
          clients: {columns: {client_id: No, name: No, since: Since}}
        """;

    assertThat(
            MappedResults.of(mapping, "No,Since\nC1,Sat 11-01-25\nC2,Thu 12-04-25\nC3,11-01-25\n"))
        .isEqualTo(
            """
            clients
            client_id | name | since
            C1 | C1 | 2025-11-01
            C2 | C2 | 2025-12-04
            C3 | C3 | !11-01-25
            """);
  }

  @Test
  void a_length_of_time_may_be_what_lies_between_two_moments() {
    var mapping =
        """
        tables:
          time_entries:
            columns:
              time_entry_id: No
              client_name: Client
              started_at: Begin
              minutes: {between: [Begin, End]}
        """;
    var file =
        """
        No,Client,Begin,End
        1,Oak,2025-03-03 09:00,2025-03-03 10:30
        2,Oak,2025-03-03 23:30,2025-03-04 00:15
        3,Oak,2025-03-03 09:00,2025-03-03 08:00
        4,Oak,2025-03-03 09:00,
        5,Oak,2024-02-28 23:00,2024-03-01 01:00
        """;

    assertThat(MappedResults.of(mapping, file))
        .isEqualTo(
            """
            time_entries
            time_entry_id | client_name | started_at | minutes
            1 | Oak | 2025-03-03 09:00 | 90
            2 | Oak | 2025-03-03 23:30 | 45
            3 | Oak | 2025-03-03 09:00 | !2025-03-03 09:00 – 2025-03-03 08:00
            4 | Oak | 2025-03-03 09:00 |
            5 | Oak | 2024-02-28 23:00 | 1560
            """);
  }

  @Test
  void of_two_times_of_one_day_the_end_may_be_on_the_next() {
    var mapping =
        """
        times: M/d/yyyy h:mm a
        tables:
          time_entries:
            columns:
              time_entry_id: No
              client_name: Client
              started_at: {join: [Day, From]}
              minutes: {between: [{join: [Day, From]}, {join: [Day, To]}]}
        """;
    var file =
        """
        No,Client,Day,From,To
        1,Oak,11/25/2025,12:00 PM,12:45 PM
        2,Oak,11/25/2025,11:30 PM,1:00 AM
        """;

    assertThat(MappedResults.of(mapping, file))
        .isEqualTo(
            """
            time_entries
            time_entry_id | client_name | started_at | minutes
            1 | Oak | 2025-11-25T12:00:00 | 45
            2 | Oak | 2025-11-25T23:30:00 | 90
            """);
  }

  @Test
  void a_payment_may_stand_above_the_invoices_that_it_pays() {
    var mapping =
        """
        tables:
          invoices:
            where: {Type: Invoice}
            settles:
              share: [Client, {above: {join: [Date, Amount], where: {Type: Payment}}, within: Client}]
            columns: {invoice_id: Num, client_name: Client, issued_on: Date, total: Amount}
          payments:
            where: {Type: Payment}
            settles:
              share: [Client, {above: {join: [Date, Amount], where: {Type: Payment}}, within: Client}]
            columns:
              payment_id: {join: [Client, Date, {number_within: [Client, Date]}], with: "-"}
              paid_on: Date
              amount: Amount
        """;
    var file =
        """
        Client,Date,Type,Num,Amount
        Oak,2025-02-10,Payment,,150
        Oak,2025-01-01,Invoice,1,100
        Oak,2025-01-15,Invoice,2,80
        Elm,2025-01-20,Invoice,3,40
        Elm,2025-03-01,Payment,,60
        Elm,2025-02-01,Invoice,4,60
        """;

    assertThat(MappedResults.rowsOf(mapping, file, app.tamis.facts.FactTable.PAYMENTS))
        .isEqualTo(
            """
            Oak-2025-02-10-1/1 | 2025-02-10 | 100.00 | 1
            Oak-2025-02-10-1/2 | 2025-02-10 | 50.00 | 2
            Elm-2025-03-01-1/4 | 2025-03-01 | 60.00 | 4
            """);
  }

  @Test
  void of_several_ways_the_one_counts_in_which_the_most_dates_can_be_read() {
    assertThat(
            issued(
                "No,Client,Date,Due\n1,Oak,03/04/2025,30/04/2025\n2,Oak,05/06/2025,05/07/2025\n"))
        .isEqualTo("1 | Oak | 2025-04-03 | 2025-04-30\n2 | Oak | 2025-06-05 | 2025-07-05\n");
    assertThat(
            issued(
                "No,Client,Date,Due\n1,Oak,03/04/2025,04/30/2025\n2,Oak,05/06/2025,05/07/2025\n"))
        .isEqualTo("1 | Oak | 2025-03-04 | 2025-04-30\n2 | Oak | 2025-05-06 | 2025-05-07\n");
  }

  @Test
  void dates_that_can_all_be_read_in_two_ways_are_at_fault_unless_both_mean_the_same() {
    assertThat(issued("No,Client,Date,Due\n1,Oak,03/04/2025,\n2,Oak,05/05/2025,\n"))
        .isEqualTo("1 | Oak | !03/04/2025 | \n2 | Oak | !05/05/2025 | \n");
    assertThat(issued("No,Client,Date,Due\n1,Oak,04/04/2025,\n"))
        .isEqualTo("1 | Oak | 2025-04-04 | \n");
  }

  private static String issued(String file) {
    var mapping =
        """
        dates: [d/M/yyyy, M/d/yyyy]
        tables:
          invoices: {columns: {invoice_id: No, client_name: Client, issued_on: Date, due_on: Due}}
        """;
    return MappedResults.rowsOf(mapping, file, app.tamis.facts.FactTable.INVOICES);
  }
}
