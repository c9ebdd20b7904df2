package app.tamis.facts.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.InEnglish;
import app.tamis.facts.csv.SourceFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingFaultsTests {

  @Test
  void every_fault_of_a_mapping_is_told_at_once_with_its_line() {
    var mapping =
        """
        discription: Our old tool
        file:
          encoding: latin9
          separator: "::"
          skip_lines: -1
        dates: dd/mm/yyyy
        times: d/M/yyyy
        time_zone: Europe/Pari
        numbers: "1.234"
        durations: h:m
        tables:
          invoice:
            columns: {}
          tickets:
            where: {State: {is: open, nott: Draft}}
            one_per: No
            keep: {first: Changed, last: Changed}
            columns:
              ticket_id: No
              tiket: No
              opened_at: {from: Date, date: d/M/yyyy}
              priority: {from: Prio, values: {P1: very urgent}, else: calm}
              channel: {take: "x"}
              kind: {from: Kind, constant: incident}
              subject: {from: Text, take: "(a"}
              tampered: {constant: maybe}
          time_entries:
            columns:
              time_entry_id: {from: Id, take: '(?<=a)b'}
              client_name: Client
              started_at: Start
              minutes: {formula: "(End - Start", duration: hours, sumed: true}
        """;

    assertThat(InEnglish.problems(() -> Mapping.read("old.yaml", mapping)))
        .containsExactly(
            "old.yaml:6: dd/mm/yyyy lacks M; months are M, minutes are m",
            "old.yaml:7: d/M/yyyy has no hours; one such as d/M/yyyy H:mm was expected",
            "old.yaml:8: Europe/Pari is not a time zone; a name such as Europe/Paris was expected",
            "old.yaml:9: 1.234 does not tell how numbers are written; write the number 1234.56 as the file would, such as \"1.234,56\"",
            "old.yaml:10: h:m is not known here; one of h:mm:ss, h:mm, m:ss, 1h 30m, hours, minutes, seconds was expected",
            "old.yaml:3: latin9 is not known here; one of iso-8859-1, iso-8859-15, utf-16, utf-8, windows-1252 was expected",
            "old.yaml:4: :: is not a separator; one character, or tab, was expected",
            "old.yaml:5: -1 is not a number of lines",
            "old.yaml:13: invoice is not a known key; did you mean invoices?",
            "old.yaml:15: open is not known here; one of empty, filled, positive, negative was expected",
            "old.yaml:17: first, last, or a column as in {last: Updated} was expected",
            "old.yaml:20: tiket is not a known key; did you mean ticket_id?",
            "old.yaml:22: calm can’t stand in priority; one such as low, normal, high, urgent was expected",
            "old.yaml:22: very urgent can’t stand in priority; one such as low, normal, high, urgent was expected",
            "old.yaml:23: exactly one of from, constant, first_of, join, formula, between, above, number_within, piece, fingerprint must say where the value comes from",
            "old.yaml:24: exactly one of from, constant, first_of, join, formula, between, above, number_within, piece, fingerprint must say where the value comes from",
            "old.yaml:25: (a is not a regular expression: Unclosed group",
            "old.yaml:26: maybe can’t stand in tampered; one such as true, false, yes, no, 1, 0 was expected",
            "old.yaml:19: tickets can not do without client_id: say which column feeds it",
            "old.yaml:29: (?<=a)b: looking ahead or behind and \\1 are not possible here",
            "old.yaml:32: (End - Start is not a formula, because of …; one such as Debit - Credit or 1 - [Discount %] / 100 was expected",
            "old.yaml:15: nott is not a known key; did you mean not?",
            "old.yaml:21: date is not a known key; known are take, else, values, where, from, time, time_zone",
            "old.yaml:32: sumed is not a known key; did you mean summed?",
            "old.yaml:1: discription is not a known key; did you mean description?");
  }

  @Test
  void a_column_fed_twice_is_a_fault() {
    var mapping =
        """
        tables:
          clients:
            columns:
              client_id: No
              name: Company
              name: Nickname
        """;

    assertThat(InEnglish.problems(() -> Mapping.read("old.yaml", mapping)))
        .containsExactly("old.yaml:6: name stands here a second time");
  }

  @Test
  void what_only_makes_sense_together_is_asked_for_together() {
    var mapping =
        """
        tables:
          invoices:
            keep: last
            settles: {share: [Client, Letter]}
            columns:
              invoice_id: No
              client_id: Client
              issued_on: Date
          payments:
            settles: {}
            columns:
              payment_id: No
              paid_on: Date
              amount: {from: Amount, summed: yes}
        """;

    assertThat(InEnglish.problems(() -> Mapping.read("old.yaml", mapping)))
        .containsExactly(
            "old.yaml:3: `keep` and `summed` are for records of several rows; say with `one_per` what these rows share",
            "old.yaml:10: share is missing",
            "old.yaml:10: `keep` and `summed` are for records of several rows; say with `one_per` what these rows share",
            "old.yaml:2: `settles` needs the invoices' total; feed it");
  }

  @Test
  void columns_that_the_file_lacks_are_told_with_the_nearest() {
    var mapping =
        Mapping.read(
            "old.yaml",
            """
            tables:
              clients:
                where: {Status: active}
                columns:
                  client_id: Customer No.
                  name: {first_of: [Customer Name, Company]}
            """);
    var file =
        new SourceFile(
            Path.of("x.csv"),
            "clients-2025.csv",
            ';',
            0,
            List.of("Customer No", "Company", "Town", "State"));

    assertThat(InEnglish.problems(() -> mapping.sources(file)))
        .containsExactly(
            "clients-2025.csv: column Customer No., which the mapping old.yaml reads, isn't in the file; nearest: Customer No, Company, State",
            "clients-2025.csv: column Customer Name, which the mapping old.yaml reads, isn't in the file; nearest: Customer No, Company, State",
            "clients-2025.csv: column Status, which the mapping old.yaml reads, isn't in the file; nearest: State, Town, Company");
  }

  @Test
  void what_a_table_can_not_do_without_is_never_optional() {
    var mapping =
        Mapping.read(
            "old.yaml",
            """
            file: {optional: [Name, Town]}
            tables: {clients: {columns: {client_id: No, name: Name, segment: Town}}}
            """);
    var file = new SourceFile(Path.of("x.csv"), "x.csv", ';', 0, List.of("No", "Company"));

    assertThat(InEnglish.problems(() -> mapping.sources(file)))
        .containsExactly(
            "x.csv: column Name, which the mapping old.yaml reads, isn't in the file; nearest: No, Company");
  }

  @Test
  void what_was_expected_of_a_cell_is_said_in_the_words_of_the_mapping() {
    var mapping =
        Mapping.read(
            "old.yaml",
            """
            dates: d/M/yyyy
            times: d/M/yyyy H:mm
            numbers: "1.234,56"
            durations: h:mm
            tables:
              contracts:
                columns:
                  contract_id: A
                  client_id: A
                  kind: {from: A, values: {Gold: managed, Hours: block_hours}}
                  started_on: A
                  monthly_fee: A
              time_entries:
                columns: {time_entry_id: A, client_id: A, started_at: A, minutes: A}
            """);
    var file = new SourceFile(Path.of("x.csv"), "x.csv", ';', 0, List.of("A"));

    var expected =
        mapping.sources(file).stream()
            .flatMap(source -> source.cells().stream())
            .flatMap(cell ->
                cell.expected().stream()
                    .map(message -> cell.column() + ": " + InEnglish.said(message)))
            .toList();

    assertThat(expected)
        .containsExactly(
            "kind: a word that the mapping knows (Gold, Hours), or one of managed, block_hours, break_fix",
            "started_on: a date written d/M/yyyy",
            "monthly_fee: a number written 1.234,56, in the portfolio's currency; leave out rows in others with where, or convert them",
            "started_at: a time written d/M/yyyy H:mm",
            "minutes: a length of time written h:mm");
  }
}
