package app.tamis.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.facts.AskedRecords;
import app.tamis.facts.BookRows;
import app.tamis.facts.Facts;
import app.tamis.facts.ImportOptions;
import app.tamis.facts.Intake;
import app.tamis.facts.Intakes;
import app.tamis.facts.OpenFacts;
import app.tamis.facts.Precedence;
import app.tamis.facts.Records;
import app.tamis.facts.Reject;
import app.tamis.facts.SavedMappings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectsCsvTests {

  private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
  private static final Words WORDS = Words.in(Locale.UK);

  @TempDir private Path data;
  private Intake intake;

  @BeforeEach
  void begin() {
    intake = new Intakes(data).begin();
    intake.receive(
        "clients.csv",
        new ByteArrayInputStream(
            "client_id,name\nA,1\nB,2\nC,3\n".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_row_at_fault_in_several_tables_stands_once_in_the_order_of_lines() throws IOException {
    try (var folder = intake.open();
        var rejects = new RejectsCsv(intake, folder, WORDS)) {
      rejects.add(reject(2, "A,1", "Day"));
      rejects.add(reject(4, "C,3", "Day"));
      rejects.add(reject(2, "A,1", "Total"));
      rejects.add(reject(2, "A,1", "Rate"));
      rejects.add(reject(3, "B,2", "Total"));
      rejects.add(reject(4, "C,3", "Day"));

      assertThat(rejects.files()).containsExactly("clients.csv");
    }

    assertThat(written().lines().skip(1))
        .containsExactly(
            row(2, "A,1", "Day: a value; Total: a value; Rate: a value"),
            row(3, "B,2", "Total: a value"),
            row(4, "C,3", "Day: a value"));
    assertThat(intake.rejects("clients.csv").getParent()).isDirectoryNotContaining("glob:.*");
  }

  @Test
  void a_line_that_feeds_two_tables_is_downloaded_once_mended_and_taken() throws IOException {
    new SavedMappings(data)
        .save(
            "bills",
            """
            dates: d/M/yyyy
            file: {skip_lines: 1}
            tables:
              invoices:
                columns: {invoice_id: No, client_id: Client, issued_on: Day}
              invoice_lines:
                columns:
                  invoice_id: No
                  line: {number_within: No}
                  kind: {constant: other}
                  unit_price: Amount
            """,
            "",
            Instant.EPOCH);
    send(
        "bills.txt",
        """
        Bills of 2025
        No;Client;Day;Amount
        1;A;5/1/2025;100
        2;A;yesterday;lots
        3;B;6/1/2025;many
        4;B;someday;100
        """);

    assertThat(faultsFound()).isEqualTo(6);
    var rejects = Files.readString(intake.rejects("bills.txt"));
    assertThat(rejects.lines().map(line -> line.replaceFirst("#.*\";", ";")))
        .containsExactly(
            "\uFEFF\"Tamis: line (header: 2)\";\"What would be accepted\";\"No\";\"Client\";\"Day\";\"Amount\"",
            "\"4;2;A;yesterday;lots",
            "\"5;3;B;6/1/2025;many",
            "\"6;4;B;someday;100");

    var mended =
        rejects
            .replace("yesterday;lots", "7/1/2025;1")
            .replace("many", "2")
            .replace("someday", "8/1/2025");
    send("bills.txt.rejects.csv", mended);
    assertThat(faultsFound()).isZero();

    intake.remove("bills.txt");
    send("bills.txt.rejects.csv", mended);
    assertThat(faultsFound()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", "|"})
  void a_ledger_without_quoting_is_mended_in_its_own_letters(String separator) throws IOException {
    var ledger =
        """
        JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise
        VE|Ventes|1|20250131|411|Clients|A|"Chez Paul" & Fils|F1|2025-01-31|"Forfait" à 5 €|120,00|0,00|||20250131||
        VE|Ventes|1|20250131|707|Matériel|||F1|20250131|"Écran" 24"; câble 5 €|0,00|100.00|||20250131||
        VE|Ventes|2|20250131|411|Clients|A|"Chez Paul" & Fils|F2|20250131|"Œuvre"|120,00|0,00|||20250131||
        VE|Ventes|2|20250131|706|Œuvres|||F2|20250131|"Œuvre"|0,00|100,00|||20250131||
        """
            .replace("|", separator);
    send("FEC.txt", ledger.getBytes(LATIN_9));

    assertThat(faultsFound()).isPositive();
    var rejects = Files.readString(intake.rejects("FEC.txt"));
    assertThat(rejects.lines()).hasSize(3);

    var mended = mendedLedger(rejects);
    send("FEC.txt.rejects.csv", mended);
    assertThat(Files.readString(intake.path("FEC.txt").orElseThrow(), LATIN_9))
        .isEqualTo(mendedLedger(ledger));
    assertThat(faultsFound()).isZero();

    intake.remove("FEC.txt");
    send("FEC.txt.rejects.csv", mended);
    assertThat(linesTaken()).containsExactly("\"Écran\" 24\"; câble 5 €");
  }

  private static String mendedLedger(String text) {
    return text.replace("2025-01-31", "20250131").replace("100.00", "100,00");
  }

  private List<String> linesTaken() {
    try (var folder = intake.open()) {
      new Facts(Clock.systemUTC(), _ -> {})
          .importInto(data, folder, ImportOptions.STRICT, reject -> fail(reject.toString()));
    }
    var january =
        new AskedRecords(
            data, new ClientId("A"), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 2, 1));
    return new Records(OpenFacts.eachTime())
        .lines(january).stream().flatMap(line -> line.description().stream()).toList();
  }

  private long faultsFound() {
    try (var folder = intake.open();
        var rejects = new RejectsCsv(intake, folder, WORDS)) {
      return new Facts(Clock.systemUTC(), _ -> {})
          .tried(data, folder, BookRows.NONE, Precedence.NOTHING, rejects::add)
          .preview()
          .faults();
    }
  }

  private void send(String name, String text) {
    send(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void send(String name, byte[] content) {
    intake.receive(name, new ByteArrayInputStream(content));
  }

  @Test
  void the_line_of_a_header_that_is_not_the_first_is_told() throws IOException {
    send("clients.csv", "\n\nclient_id,name\nA,1\n");
    try (var folder = intake.open();
        var rejects = new RejectsCsv(intake, folder, WORDS)) {
      rejects.add(reject(4, "A,1", "name"));
    }

    assertThat(written()).startsWith("\uFEFF\"Tamis: line (header: 3)\",");
  }

  private String written() throws IOException {
    return Files.readString(intake.rejects("clients.csv"));
  }

  private static Reject reject(long line, String row, String column) {
    return new Reject("clients.csv", line, column, "", Message.of("expected.value"), row);
  }

  private static String row(long line, String row, String wrong) {
    return "\"%s\",\"%s\",%s".formatted(reject(line, row, "").mark(), wrong, row);
  }
}
