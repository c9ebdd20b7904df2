package app.tamis.facts.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.FactTable;
import org.junit.jupiter.api.Test;

class MappedValuesTests {

  @Test
  void a_column_feeds_a_column_of_another_name() {
    var result =
        clients(
            """
            client_id: No.
            name: Company
            """,
            """
            Company,No.,City
            Brun & Fils,C1,Lyon
            Hôtel Azur,C2,
            """);

    assertThat(result)
        .isEqualTo(
            """
            clients
            client_id | name
            C1 | Brun & Fils
            C2 | Hôtel Azur
            """);
  }

  @Test
  void columns_are_found_without_regard_to_case_and_the_second_of_a_name_by_its_number() {
    var result =
        clients(
            """
            client_id: ID
            name: name
            segment: Category#2
            """,
            """
            id,Name,NAME,category,category
            C1,Brun,BRUN & FILS,26,legal
            """);

    assertThat(result)
        .isEqualTo(
            """
            clients
            client_id | name | segment
            C1 | Brun | legal
            """);
  }

  @Test
  void a_name_written_exactly_goes_before_one_in_other_case() {
    var result =
        clients(
            """
            client_id: id
            name: NAME
            """,
            """
            id,Name,NAME
            C1,Brun,BRUN & FILS
            """);

    assertThat(result)
        .isEqualTo(
            """
            clients
            client_id | name
            C1 | BRUN & FILS
            """);
  }

  @Test
  void an_optional_column_that_is_absent_feeds_nothing() {
    var mapping =
        """
        file: {optional: [Mail, Nickname]}
        tables:
          clients:
            columns:
              client_id: No.
              name: {first_of: [Nickname, Company]}
              email: Mail
        """;

    assertThat(MappedResults.of(mapping, "No.,Company\nC1,Brun\n"))
        .isEqualTo(
            """
            clients
            client_id | name
            C1 | Brun
            """);
  }

  @Test
  void texts_that_mean_missing_are_missing_everywhere() {
    var mapping =
        """
        file: {missing: ["?", N/A]}
        tables:
          clients:
            where: {Kind: {is: filled}}
            columns:
              client_id: No.
              name: {first_of: [Nickname, Company]}
              segment: Kind
        """;

    var file =
        """
        No.,Company,Nickname,Kind
        C1,Brun,?,legal
        C2,Azur,n/a,?
        """;

    assertThat(MappedResults.of(mapping, file))
        .isEqualTo(
            """
            clients
            client_id | name | segment
            C1 | Brun | legal
            """);
  }

  @Test
  void columns_are_joined_in_order_and_constants_alone_join_to_nothing() {
    var result =
        clients(
            """
            client_id: {join: [{constant: "#"}, Branch, No.], with: ""}
            name: {join: [First, Last]}
            segment: {join: [{constant: old}, Kind], with: ":"}
            """,
            """
            Branch,No.,First,Last,Kind
            LYO,7,Anne,Brun,legal
            LYO,8,,Azur,
            """);

    assertThat(result)
        .isEqualTo(
            """
            clients
            client_id | name | segment
            #LYO7 | Anne Brun | old:legal
            #LYO8 | Azur | \n\
            """);
  }

  @Test
  void a_part_is_taken_by_a_pattern_from_whichever_group_fits() {
    var result =
        clients(
            """
            client_id: {from: Customer, take: '\\((\\d+)\\)$|^(\\d+)$'}
            name: {from: Customer, take: '^[^(]+'}
            """,
            """
            Customer
            Brun & Fils (101)
            102
            Nobody
            """);

    assertThat(result)
        .isEqualTo(
            """
            clients
            client_id | name
            101 | Brun & Fils
            102 | 102
             | Nobody
            """);
  }

  @Test
  void values_mean_what_the_mapping_says_whatever_their_case() {
    var mapping =
        """
        times: yyyy-MM-dd H:mm
        tables:
          tickets:
            columns:
              ticket_id: No.
              client_name: Customer
              opened_at: Opened
              priority: {from: Priority, values: {P1: urgent, 2 -*: high, none: ""}, else: normal}
              channel: {from: Source, values: {Web Portal: portal}}
        """;

    var file =
        """
        No.,Customer,Opened,Priority,Source
        1,Brun,2025-01-31 9:05,p1,web portal
        2,Brun,2025-01-31 9:06,2 - High,EMAIL
        3,Brun,2025-01-31 9:07,None,Pigeon
        4,Brun,2025-01-31 9:08,whenever,
        5,Brun,2025-01-31 9:09,,
        """;

    assertThat(MappedResults.of(mapping, file))
        .isEqualTo(
            """
            tickets
            ticket_id | client_name | opened_at | priority | channel
            1 | Brun | 2025-01-31T09:05:00 | urgent | portal
            2 | Brun | 2025-01-31T09:06:00 | high | EMAIL
            3 | Brun | 2025-01-31T09:07:00 |  | Pigeon
            4 | Brun | 2025-01-31T09:08:00 | normal | \n\
            5 | Brun | 2025-01-31T09:09:00 |  | \n\
            """);
  }

  @Test
  void a_value_may_come_from_different_columns_of_different_rows() {
    var result =
        MappedResults.of(
            """
            tables:
              calls:
                columns:
                  call_id: Id
                  started_at: Time
                  phone:
                    first_of:
                      - {from: From, where: {Direction: Inbound}}
                      - {from: To, where: {Direction: Outbound}}
                      - {constant: withheld}
                    take: '\\+?\\d{5,}'
                  direction: {from: Direction, values: {Inbound: in, Outbound: out}}
            """,
            """
            Id,Time,From,To,Direction
            1,2025-01-31T09:00:00Z,Anne (+33612345678),Office (101),Inbound
            2,2025-01-31T10:00:00Z,Office (101),0478000000,Outbound
            3,2025-01-31T11:00:00Z,Anonymous,Office (101),Inbound
            """);

    assertThat(result)
        .isEqualTo(
            """
            calls
            call_id | started_at | phone | direction
            1 | 2025-01-31T09:00:00Z | +33612345678 | in
            2 | 2025-01-31T10:00:00Z | 0478000000 | out
            3 | 2025-01-31T11:00:00Z | withheld | in
            """);
  }

  @Test
  void where_nothing_is_quoted_a_quotation_mark_is_a_letter() {
    var mapping =
        """
        file: {quoted: no, separator: "|"}
        tables: {clients: {columns: {client_id: No, name: Name}}}
        """;

    var file =
        """
        No|Name
        1|"Chez Paul" - Le Phare
        2|Écran 24"
        3|"
        """;

    assertThat(MappedResults.rowsOf(mapping, file, FactTable.CLIENTS))
        .isEqualTo(
            """
            1 | "Chez Paul" - Le Phare
            2 | Écran 24"
            3 | "
            """);
  }

  @Test
  void a_value_with_a_name_stands_wherever_a_column_could() {
    var mapping =
        """
        named:
          whose: {first_of: [Nickname, Company]}
          ref: {join: [whose, No], with: "-"}
        tables:
          clients: {one_per: whose, columns: {client_id: whose, name: {from: whose, take: "^[A-Z]+"}}}
          tickets: {columns: {ticket_id: ref, client_id: whose, opened_at: At}}
        """;

    var file =
        """
        No,Nickname,Company,At
        1,,BRUN SA,2025-01-01
        2,AZUR,Azur Ltd,2025-01-02
        """;

    assertThat(MappedResults.of(mapping, file))
        .isEqualTo(
            """
            clients
            client_id | name
            BRUN SA | BRUN
            AZUR | AZUR

            tickets
            ticket_id | client_id | opened_at
            BRUN SA-1 | BRUN SA | 2025-01-01
            AZUR-2 | AZUR | 2025-01-02
            """);
  }

  @Test
  void a_piece_is_told_where_an_entry_holds_several_that_balance() {
    var mapping =
        """
        named:
          entry: {join: [Entry, {piece: Ref, within: Entry, of: {Account: 4*}, balance: Amount}], with: /}
        tables:
          clients: {columns: {client_id: entry, name: {number_within: entry}}}
        """;

    var file =
        """
        Entry,Account,Ref,Amount
        1,4,F1,100
        1,7,F1,-100
        1,4,F2,50
        1,7,F2,-50
        2,4,F3,100
        2,7,V3,-100
        3,4,F4,10
        3,4,F5,20
        3,7,F4,-30
        """;

    assertThat(MappedResults.of(mapping, file))
        .isEqualTo(
            """
            clients
            client_id | name
            1/F1 | 1
            1/F1 | 2
            1/F2 | 1
            1/F2 | 2
            2 | 1
            2 | 2
            3 | 1
            3 | 2
            3 | 3
            """);
  }

  private static String clients(String columns, String file) {
    return MappedResults.of("tables:\n  clients:\n    columns:\n" + columns.indent(6), file);
  }
}
