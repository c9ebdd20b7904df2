package app.tamis.facts;

import static app.tamis.facts.FolderFixture.aFolder;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that can't be taken at all are named, all of them together.
class BadFilesTests {

  private static final String TICKETS = "ticket_id,client_id,opened_at,subject\n";
  private static final String TICKET = "T1,C1,2025-01-05T10:00:00,é\n";

  @TempDir private Path temporary;
  private FolderFixture folder;

  @BeforeEach
  void makeAFolder() {
    folder = aFolder(temporary.resolve("harbour"));
  }

  @Test
  void a_sound_folder_has_no_faults() {
    assertThat(folder.faults()).isEmpty();
  }

  @Test
  void the_faults_of_all_files_are_told_together() {
    folder
        .with("clients.csv", "")
        .with("tickets.csv", (TICKETS + TICKET).getBytes(ISO_8859_1))
        .with("invoices.csv", "invoice_id,client_id,isued_on\n")
        .with("payments.csv.gz", "not gzip")
        .with(
            "portfolio.yaml",
            """
            currency: Euro
            street_rate: 45d
            target_rate: 1e300
            business_hours: {closed: [2025-02-29, 26.12.]}
            """);

    assertThat(folder.faults())
        .containsExactly(
            "clients.csv: the file is empty; a header row with column names was expected",
            "tickets.csv:2 subject: the text is not UTF-8; save the file as UTF-8, or name its encoding in a mapping",
            "invoices.csv issued_on: the column is missing; is it the one called isued_on?",
            "payments.csv.gz: this file can't be unpacked; it isn't gzip, was cut short on its way, or something stands behind its end",
            "portfolio.yaml:1: Euro is not a currency; an ISO 4217 code such as EUR was expected",
            "portfolio.yaml:4: 2025-02-29 is not a day on which you are closed; a date such as 2026-05-15, or 12-26 for every year, was expected",
            "portfolio.yaml:4: 26.12. is not a day on which you are closed; a date such as 2026-05-15, or 12-26 for every year, was expected",
            "portfolio.yaml:2: 45d is not a number",
            "portfolio.yaml:3: 1"
                + ",000".repeat(100)
                + " is out of range; a number from 0.01 to 1,000,000 was expected");
  }

  @Test
  void a_time_zone_is_the_name_of_a_place() {
    folder.with("tickets.csv", "ticket_id,client_id,opened_at\nT1,C1,2025-01-31T23:30:00+01:00\n");

    for (var zone : List.of("Europe/Paris", "UTC", "America/Argentina/Ushuaia")) {
      assertThat(folder.with("portfolio.yaml", "time_zone: " + zone).faults()).isEmpty();
    }
    for (var zone : List.of("+02:00", "UTC+2", "Z", "Paris")) {
      assertThat(folder.with("portfolio.yaml", "time_zone: '" + zone + "'").faults())
          .containsExactly(
              "portfolio.yaml:1: "
                  + zone
                  + " is not a time zone; a name such as Europe/Paris was expected");
    }
  }

  @Test
  void clients_are_needed_unless_they_may_be_made() {
    var unnamed = aFolder(temporary.resolve("unnamed")).without("clients.csv");
    var named =
        aFolder(temporary.resolve("named"))
            .without("clients.csv")
            .without("invoices.csv")
            .without("invoice_lines.csv")
            .with("tickets.csv", "ticket_id,client_name,opened_at\nT1,Alpha,2025-01-05T10:00\n");

    assertThat(unnamed.faults())
        .containsExactly(
            "unnamed: clients.csv is missing; add it, or have clients made of names: tamis match FOLDER makes them of those that are billed, --create-clients of every one");
    assertThat(named.faults(new ImportOptions(false, true, Precedence.NOTHING))).isEmpty();
  }

  @Test
  void what_is_no_text_is_named() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 0x0D};

    assertThat(faultsWith(png))
        .isEqualTo(
            "tickets.csv:1: this is not text in UTF-8; save the file as UTF-8, or name its encoding in a mapping");
    assertThat(faultsWith("PK\u0003\u0004\u0014".getBytes(UTF_8)))
        .isEqualTo(
            "tickets.csv: this file can't be read; it is damaged, was cut short on its way, or isn't what it seems to be");
    assertThat(faultsWith("\n<!DOCTYPE html>\n<html>".getBytes(UTF_8)))
        .isEqualTo(
            "tickets.csv: this is a web page, not a CSV file; was the export downloaded without signing in?");
    assertThat(faultsWith((TICKETS + TICKET).getBytes(UTF_16)))
        .isEqualTo(
            "tickets.csv:1: this is not text in UTF-8; save the file as UTF-8, or name its encoding in a mapping");
    assertThat(faultsWith((TICKETS + TICKET).getBytes(UTF_16LE)))
        .isEqualTo(
            "tickets.csv:1: a NUL character stands here, as in no text; a CSV file in UTF-8 was expected");
    assertThat(faultsWith((TICKETS + "T1,C1,2025-01-05T10:00:00,a\0b\n").getBytes(UTF_8)))
        .isEqualTo(
            "tickets.csv:2: a NUL character stands here, as in no text; a CSV file in UTF-8 was expected");
  }

  @Test
  void a_file_that_breaks_off_in_the_middle_of_a_letter_is_not_utf_8() {
    var text = (TICKETS + "T1,C1,2025-01-05T10:00:00,é").getBytes(UTF_8);

    assertThat(faultsWith(Arrays.copyOf(text, text.length - 1)))
        .isEqualTo(
            "tickets.csv:2 subject: the text is not UTF-8; save the file as UTF-8, or name its encoding in a mapping");
  }

  @Test
  void a_file_without_a_header_is_empty() {
    var empty = "tickets.csv: the file is empty; a header row with column names was expected";

    assertThat(faultsWith(new byte[0])).isEqualTo(empty);
    assertThat(faultsWith("\uFEFF".getBytes(UTF_8))).isEqualTo(empty);
    assertThat(faultsWith("\n \r\n".getBytes(UTF_8))).isEqualTo(empty);
    assertThat(folder.with("tickets.csv", TICKETS).faults()).isEmpty();
  }

  @Test
  void a_packed_file_that_was_cut_short_is_named() {
    var whole = FolderFixture.gzip(TICKETS + TICKET.repeat(10_000));

    var cut = Arrays.copyOf(whole, whole.length / 2);

    assertThat(folder.without("tickets.csv").with("tickets.csv.gz", cut).faults())
        .containsExactly(
            "tickets.csv.gz: this file can't be unpacked; it isn't gzip, was cut short on its way, or something stands behind its end");
  }

  @Test
  void a_name_in_other_case_is_the_same_table() {
    folder
        .without("tickets.csv")
        .packed("Tickets.CSV.GZ", TICKETS.toUpperCase(Locale.ROOT) + TICKET);

    assertThat(folder.faults()).isEmpty();
    assertThat(folder.with("tickets.csv", TICKETS).faults())
        .containsExactly("Tickets.CSV.GZ and tickets.csv are the same table; keep one");
  }

  @Test
  void what_only_looks_like_a_file_is_named() throws IOException {
    var written = folder.without("tickets.csv").written();
    Files.createDirectory(written.resolve("tickets.csv"));
    Files.createSymbolicLink(written.resolve("calls.csv"), Path.of("nowhere"));
    Files.createSymbolicLink(written.resolve("portfolio.yaml"), Path.of("nowhere"));

    assertThat(InEnglish.problems(() -> FactsFolder.open(written)))
        .containsExactly(
            "tickets.csv: this file can't be read",
            "calls.csv: this file can't be read",
            "portfolio.yaml: this file can't be read");
  }

  @Test
  void columns_that_stand_twice_or_not_at_all_are_named() {
    folder
        .with("clients.csv", "client_id,name,name\n")
        .with("invoice_lines.csv", "invoice_id,unit_price\n")
        .with("calls.csv", "call_id,started_at\n");

    assertThat(folder.faults())
        .containsExactly(
            "clients.csv name: the column stands twice",
            "invoice_lines.csv line: the column is missing; the header holds invoice_id, unit_price",
            "calls.csv client_id: the column is missing; the header holds call_id, started_at");
  }

  @Test
  void what_is_unknown_or_leads_nowhere_is_only_counted() {
    folder
        .with("ticket.csv", "a\n")
        .with(
            "payments.csv",
            "payment_id,invoice_id,paid_on,amount\nP1,I9,2025-01-01,5\nP2,I8,2025-01-01,5\n")
        .with(
            "invoices.csv",
            "invoice_id,client_id,issued_on,total,credits\nI1,C1,2025-01-05,5,\nI2,C2,2025-01-06,-5,I9\n")
        .with(
            "time_entries.csv",
            "time_entry_id,client_id,started_at,minutes,technician_id,ticket_id,x\nE1,C1,2025-01-05T10:00,5,X9,T9,\n");

    assertThat(folder.warnings())
        .containsExactly(
            "ticket.csv was not read; did you mean tickets.csv?",
            "time_entries.csv: the column x is not known and was ignored",
            "payments: 2 payments name invoices that are not known yet; set aside",
            "invoices: 1 credit note names an invoice that is not known yet; set aside",
            "time_entries: 1 ticket_id is not known and ignored",
            "time_entries: 1 technician_id is not known; the default hourly cost counts",
            "the lines of 2 bills come to more than their totals, by 290.00 in all: I1, I2; do rows stand twice?");
  }

  @Test
  void a_file_with_thousands_of_columns_is_refused_at_once() {
    folder.with("tickets.csv", TICKETS.strip() + ",more".repeat(5_000) + "\n");

    assertThat(folder.faults())
        .containsExactly(
            "tickets.csv: too many columns; at most 1,000 are taken: bring those that tell of your records");
  }

  private String faultsWith(byte[] tickets) {
    return String.join("\n", folder.with("tickets.csv", tickets).faults());
  }
}
