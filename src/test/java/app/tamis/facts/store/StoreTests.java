package app.tamis.facts.store;

import static app.tamis.facts.FolderFixture.aFolder;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Message;
import app.tamis.facts.BookRows;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.FolderFixture;
import app.tamis.facts.ImportOptions;
import app.tamis.facts.InEnglish;
import app.tamis.facts.Precedence;
import app.tamis.facts.StoredImport;
import app.tamis.facts.files.Scratch;
import app.tamis.measures.ClientMonth;
import app.tamis.measures.DatedTable;
import app.tamis.measures.Figure;
import app.tamis.measures.PortfolioMonths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a data folder holds after imports, refused ones, crashed ones and undone ones.
class StoreTests {

  @TempDir private Path temporary;
  private Path data;
  private FolderFixture folder;

  @BeforeEach
  void makeAFolder() {
    data = temporary.resolve("deep/data");
    folder = aFolder(temporary.resolve("harbour"));
  }

  @Test
  void a_second_import_of_the_same_changes_nothing() throws IOException {
    folder.importedInto(data);
    var before = facts();

    var again = folder.importedInto(data);

    assertThat(again)
        .isInstanceOfSatisfying(
            Facts.Import.NothingNew.class,
            nothing -> {
              assertThat(nothing.records()).isEqualTo(7);
              assertThat(nothing.notes()).isEmpty();
            });
    assertThat(facts()).usingRecursiveComparison().isEqualTo(before);
    assertThat(files()).doesNotContain("000002.duckdb", "draft.duckdb");
  }

  @Test
  void a_changed_record_replaces_the_first_and_absent_ones_stay() {
    folder.importedInto(data);

    var changed =
        folder
            .without("tickets.csv")
            .with("invoices.csv", "invoice_id,client_id,issued_on\nI2,C1,2025-02-06\n")
            .without("invoice_lines.csv")
            .importedInto(
                data,
                FolderFixture.TODAY,
                ImportOptions.STRICT.with(new Precedence(true, false, false)));

    assertThat(changed)
        .isInstanceOfSatisfying(
            Facts.Import.Stored.class,
            stored -> {
              assertThat(stored.done().added()).isZero();
              assertThat(stored.done().changed()).isOne();
              assertThat(stored.done().same()).isEqualTo(2);
            });
    assertThat(revenue("C1", 2)).isEqualTo(200);
    assertThat(revenue("C1", 1)).isEqualTo(100);
    assertThat(revenue("C2", 1)).isZero();
  }

  @Test
  void a_store_of_a_version_that_did_not_keep_who_imported_can_be_read_and_added_to() {
    folder.importedInto(data);
    WrittenByHand.in(data.resolve("facts/000001.duckdb"), "ALTER TABLE imports DROP COLUMN \"by\"");

    assertThat(door().imports(data)).extracting(StoredImport::by).containsExactly("");
    folder.with("clients.csv", "client_id,name\nC9,Nine\n").importedInto(data);
    assertThat(door().imports(data)).hasSize(2);
  }

  @Test
  void a_payment_counts_once_its_invoice_has_come() {
    folder
        .with(
            "invoices.csv", "invoice_id,client_id,issued_on,due_on\nI1,C1,2025-01-05,2025-01-10\n")
        .with("invoice_lines.csv", "invoice_id,line,kind,unit_price\nI1,1,other,100\n")
        .with(
            "payments.csv",
            "payment_id,invoice_id,paid_on,amount\nP1,I1,2025-01-05,100\nP2,I3,2025-03-31,40\n")
        .importedInto(data);
    assertThat(lastPayment()).isEqualTo(LocalDate.of(2025, 1, 5));

    folder
        .without("payments.csv")
        .with(
            "invoices.csv", "invoice_id,client_id,issued_on,due_on\nI3,C2,2025-01-06,2025-01-10\n")
        .with("invoice_lines.csv", "invoice_id,line,kind,unit_price\nI3,1,other,40\n")
        .importedInto(data);

    assertThat(lastPayment()).isEqualTo(LocalDate.of(2025, 3, 31));
    assertThat(month("C2", 2).end().overdue()).isEqualTo(40);
    assertThat(month("C2", 3).end().overdue()).isZero();
  }

  @Test
  void seats_hold_from_the_import_that_brought_them_and_the_first_for_all_time() {
    var clients = "client_id,name,seats\nC1,Alpha,%s\nC2,Beta,4\n";
    folder
        .with(
            "tickets.csv",
            "ticket_id,client_id,opened_at\nT1,C1,2024-11-05T10:00\nT2,C1,2025-04-05T10:00\n")
        .with("clients.csv", clients.formatted(10))
        .importedInto(data, LocalDate.of(2025, 5, 1));

    folder.with("clients.csv", clients.formatted(12)).importedInto(data, LocalDate.of(2025, 6, 15));
    folder.with("clients.csv", clients.formatted(15)).importedInto(data, LocalDate.of(2025, 6, 15));
    folder
        .with("tickets.csv", "ticket_id,client_id,opened_at\nT3,C1,2025-08-05T10:00\n")
        .importedInto(data, LocalDate.of(2025, 9, 1));

    assertThat(seats("C1", YearMonth.of(2024, 11))).hasValue(10);
    assertThat(seats("C1", YearMonth.of(2025, 5))).hasValue(10);
    assertThat(seats("C1", YearMonth.of(2025, 6))).hasValue(15);
    assertThat(seats("C1", YearMonth.of(2025, 8))).hasValue(15);
    assertThat(seats("C2", YearMonth.of(2025, 8))).hasValue(4);
  }

  /// Seats are first known in June, the hours that a client is reckoned to take in July.
  @Test
  void what_is_first_known_holds_for_all_time_before_it_too() {
    var header = "client_id,name,seats,hours_per_month\nC2,Beta,,\n";
    folder
        .with("clients.csv", header + "C1,Alpha,,\n")
        .importedInto(data, LocalDate.of(2025, 5, 1));
    folder
        .with("clients.csv", header + "C1,Alpha,10,\n")
        .importedInto(data, LocalDate.of(2025, 6, 15));
    folder
        .with("clients.csv", header + "C1,Alpha,12,5.5\n")
        .importedInto(data, LocalDate.of(2025, 7, 15));
    folder
        .with("clients.csv", header + "C1,Alpha,12,8\n")
        .with("tickets.csv", "ticket_id,client_id,opened_at\nT3,C1,2025-08-05T10:00\n")
        .importedInto(data, LocalDate.of(2025, 9, 1));

    assertThat(seats("C1", YearMonth.of(2025, 1))).hasValue(10);
    assertThat(seats("C1", YearMonth.of(2025, 6))).hasValue(10);
    assertThat(seats("C1", YearMonth.of(2025, 7))).hasValue(12);
    assertThat(month("C1", 1).end().hoursPerMonth()).hasValue(5.5);
    assertThat(month("C1", 8).end().hoursPerMonth()).hasValue(5.5);
    assertThat(month("C1", 9).end().hoursPerMonth()).hasValue(8);
    assertThat(month("C2", 9).end().hoursPerMonth()).isEmpty();
  }

  @Test
  void a_store_tells_what_is_odd_about_its_facts_each_time() {
    folder
        .with(
            "invoices.csv",
            "invoice_id,client_id,issued_on,total\nI1,C1,2025-01-05,120\nI2,C2,2025-01-06,120\n")
        .without("invoice_lines.csv")
        .importedInto(data);

    assertThat(door().stored(data).warnings())
        .extracting(Message::key)
        .containsExactly("warning.no-lines.tax");
  }

  @Test
  void undo_goes_back_exactly_and_at_last_to_nothing() {
    folder.importedInto(data);
    var first = facts();
    folder
        .with("tickets.csv", "ticket_id,client_id,opened_at\nT2,C2,2025-01-07T10:00\n")
        .importedInto(data);
    var second = facts();
    folder
        .with("tickets.csv", "ticket_id,client_id,opened_at\nT3,C2,2025-01-08T10:00\n")
        .importedInto(data);

    assertThat(door().imports(data))
        .extracting(StoredImport::number)
        .containsExactly("000001", "000002", "000003");
    assertThat(door().undo(data).number()).isEqualTo("000003");
    assertThat(facts()).usingRecursiveComparison().isEqualTo(second);
    assertThat(door().undo(data).number()).isEqualTo("000002");
    assertThat(facts()).usingRecursiveComparison().isEqualTo(first);
    assertThat(door().undo(data).number()).isEqualTo("000001");
    assertThat(door().imports(data)).isEmpty();
    assertThat(InEnglish.problems(() -> door().undo(data))).hasSize(1);
    assertThat(folder.importedInto(data)).isInstanceOf(Facts.Import.Stored.class);
  }

  @Test
  void an_import_after_an_undo_stands_on_what_is_in_force() {
    folder.importedInto(data);
    folder
        .with("tickets.csv", "ticket_id,client_id,opened_at\nT2,C2,2025-01-07T10:00\n")
        .importedInto(data);
    door().undo(data);

    folder
        .with("tickets.csv", "ticket_id,client_id,opened_at\nT3,C2,2025-01-08T10:00\n")
        .importedInto(data);

    assertThat(door().imports(data))
        .extracting(StoredImport::number)
        .containsExactly("000001", "000003");
    door().undo(data);
    assertThat(door().imports(data)).extracting(StoredImport::number).containsExactly("000001");
  }

  @Test
  void a_refused_or_failed_import_leaves_nothing_that_was_not_there() throws IOException {
    var bad =
        aFolder(temporary.resolve("bad"))
            .with("tickets.csv", "ticket_id,client_id,opened_at\nT1,C1,bad\n");

    assertThat(bad.importedInto(data)).isEqualTo(new Facts.Import.Refused(1, List.of()));
    assertThat(InEnglish.problems(() -> bad.without("clients.csv").importedInto(data))).hasSize(1);
    assertThat(InEnglish.problems(() -> door().undo(data))).hasSize(1);

    assertThat(data.getParent()).doesNotExist();
    folder.importedInto(data);
    var before = files();
    assertThat(bad.importedInto(data)).isInstanceOf(Facts.Import.Refused.class);
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void a_store_that_knows_clients_needs_none_in_the_folder() {
    folder.importedInto(data);

    var later =
        folder
            .without("clients.csv")
            .with("tickets.csv", "ticket_id,client_name,opened_at\nT9,Alpha,2025-01-07T10:00\n")
            .importedInto(data);

    assertThat(later).isInstanceOf(Facts.Import.Stored.class);
  }

  @Test
  void nobody_else_can_import_meanwhile() {
    try (var _ = new FactsStore(data).beginWriting()) {
      assertThat(InEnglish.problems(() -> folder.importedInto(data)))
          .containsExactly(
              data.resolve("facts") + ": another import is running; try again when it is done");
    }
    assertThat(folder.importedInto(data)).isInstanceOf(Facts.Import.Stored.class);
  }

  @Test
  void what_a_crash_left_is_cleared_away() throws IOException {
    folder.importedInto(data);
    var before = files();
    Files.writeString(facts("draft.duckdb"), "half");
    Files.writeString(facts("draft.duckdb.wal"), "half");
    Files.writeString(facts("CURRENT.next"), "0000");
    Files.createDirectory(facts("000002"));
    Files.writeString(facts("000002/tickets.csv.gz"), "half");

    folder.importedInto(data);

    assertThat(files()).isEqualTo(before);
  }

  @Test
  void a_damaged_or_lost_facts_file_is_named() throws IOException {
    folder.importedInto(data);
    var said =
        facts("000001.duckdb")
            + ": this facts file can't be read; it is damaged, missing, or was made by another version. What was imported is kept in the folders beside it";

    Files.write(facts("000001.duckdb"), new byte[10_000]);
    assertThat(InEnglish.problems(() -> door().stored(data))).containsExactly(said);
    assertThat(InEnglish.problems(() -> folder.importedInto(data))).containsExactly(said);
    Files.delete(facts("000001.duckdb"));
    assertThat(InEnglish.problems(() -> door().imports(data))).containsExactly(said);
  }

  @Test
  void a_facts_file_that_is_damaged_within_is_named_and_nothing_is_stored() throws IOException {
    folder.importedInto(data);
    var sound = Files.readAllBytes(facts("000001.duckdb"));
    Files.write(facts("000001.duckdb"), new byte[10_000]);
    var said = InEnglish.problems(() -> door().stored(data));
    var before = files();
    folder.with("tickets.csv", "ticket_id,client_id,opened_at\nT9,C1,2025-01-05T10:00:00\n");

    var spoiled = new ArrayList<byte[]>();
    for (int half : List.of(0, 4_096, 12_288, sound.length / 3, sound.length / 2)) {
      spoiled.add(Arrays.copyOf(sound, half));
    }
    for (int at = 12_288; at < sound.length; at += 262_144) {
      var overwritten = sound.clone();
      Arrays.fill(overwritten, at, Math.min(sound.length, at + 4_096), (byte) 0x5A);
      spoiled.add(overwritten);
    }
    for (var bytes : spoiled) {
      Files.write(facts("000001.duckdb"), bytes);
      assertThat(InEnglish.problems(() -> folder.importedInto(data))).isIn(said, List.of());
      if (files().equals(before)) {
        continue;
      }
      // What isn't needed may be spoiled; what is must be all there.
      assertThat(revenue("C1", 1)).isEqualTo(100);
      assertThat(revenue("C2", 1)).isEqualTo(200);
      door().undo(data);
      Files.delete(facts("000002.duckdb"));
      new Scratch(facts("000002")).close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1", "../../x", "000001\n000002", "0000001", "latest", "-00001"})
  void nothing_is_believed_of_what_is_in_force_but_a_number(String said) throws IOException {
    folder.importedInto(data);
    Files.copy(facts("000001.duckdb"), data.resolveSibling("x.duckdb"));
    Files.writeString(facts("CURRENT"), said);
    var before = files();

    var problem =
        List.of(
            facts("CURRENT")
                + ": the number of an import was expected here, such as 000001, and nothing else; write the number of the last facts file beside it that is sound");
    assertThat(InEnglish.problems(() -> door().stored(data))).isEqualTo(problem);
    assertThat(InEnglish.problems(() -> door().undo(data))).isEqualTo(problem);
    assertThat(InEnglish.problems(() -> folder.importedInto(data))).isEqualTo(problem);
    assertThat(door().isReadable(data)).isFalse();
    assertThat(files()).isEqualTo(before);
    assertThat(facts("CURRENT")).hasContent(said);
  }

  @Test
  void a_number_that_leads_nowhere_is_named() throws IOException {
    folder.importedInto(data);
    Files.writeString(facts("CURRENT"), "000009\n");

    var said =
        facts("000009.duckdb")
            + ": this facts file can't be read; it is damaged, missing, or was made by another version. What was imported is kept in the folders beside it";
    assertThat(InEnglish.problems(() -> door().stored(data))).containsExactly(said);
    assertThat(InEnglish.problems(() -> folder.importedInto(data))).containsExactly(said);
    try (var opened = FactsFolder.open(folder.written())) {
      assertThat(
              InEnglish.problems(
                  () -> door().tried(data, opened, BookRows.NONE, Precedence.NOTHING, _ -> {})))
          .containsExactly(said);
    }
    assertThat(files()).doesNotContain("draft.duckdb", "000010.duckdb");
  }

  @Test
  void a_folder_that_cant_be_written_is_named() throws IOException {
    Files.createDirectories(data);
    Files.writeString(data.resolve("facts"), "in the way");

    assertThat(InEnglish.problems(() -> folder.importedInto(data)))
        .singleElement()
        .asString()
        .startsWith(data.resolve("facts") + ": nothing can be stored here: ");
    assertThat(data.resolve("facts")).hasContent("in the way");
  }

  @Test
  void a_lock_that_a_crash_left_holds_nobody_off() throws IOException {
    folder.importedInto(data);
    Files.writeString(facts("LOCK"), "4711");

    assertThat(folder.importedInto(data)).isInstanceOf(Facts.Import.NothingNew.class);
  }

  @Test
  void originals_are_kept_as_they_lay_in_the_folder() throws IOException {
    var written =
        folder
            .with("import.yaml", "files: {\"*/tickets.csv\": mine.yaml}")
            .with(
                "mine.yaml",
                "tables: {tickets: {columns: {ticket_id: No, client_id: Who, opened_at: When}}}")
            .written();
    for (var year : List.of("2024", "2025")) {
      Files.createDirectory(written.resolve(year));
      Files.writeString(
          written.resolve(year).resolve("tickets.csv"),
          "No,Who,When\nX%s,C1,2025-01-05T10:00\n".formatted(year));
    }

    try (var opened = FactsFolder.open(written)) {
      door().importInto(data, opened, ImportOptions.STRICT, _ -> {});
    }

    assertThat(files())
        .contains(
            "000001/2024/tickets.csv.gz",
            "000001/2025/tickets.csv.gz",
            "000001/import.yaml.gz",
            "000001/mine.yaml.gz");
  }

  private static Facts door() {
    return FolderFixture.door(FolderFixture.TODAY);
  }

  private PortfolioMonths facts() {
    return door().stored(data).months();
  }

  private LocalDate lastPayment() {
    return Optional.ofNullable(facts().coverage().spans().get(DatedTable.PAYMENTS))
        .orElseThrow()
        .newest();
  }

  private Path facts(String file) {
    return data.resolve("facts").resolve(file);
  }

  private List<String> files() throws IOException {
    try (var files = Files.walk(data.resolve("facts"))) {
      return files.map(file -> data.resolve("facts").relativize(file).toString()).sorted().toList();
    }
  }

  private double revenue(String client, int month) {
    return month(client, month)
        .sums()
        .of(Figure.REVENUE_RECURRING, Figure.REVENUE_LABOUR, Figure.REVENUE_OTHER);
  }

  private ClientMonth month(String client, int month) {
    return month(client, YearMonth.of(2025, month));
  }

  private OptionalInt seats(String client, YearMonth month) {
    return month(client, month).end().seats();
  }

  private ClientMonth month(String client, YearMonth month) {
    return facts().months().stream()
        .filter(row -> row.clientId().text().equals(client) && row.month().equals(month))
        .findFirst()
        .orElseThrow();
  }
}
