package app.tamis.facts;

import static app.tamis.facts.FolderFixture.aFolder;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said of an import before anything of it is stored.
class PreviewedWarningsTests {

  @TempDir private Path temporary;

  @Test
  void strays_and_tables_that_end_early_are_named_of_all_that_would_be_known() {
    aFolder(temporary.resolve("first"))
        .with(
            "invoices.csv",
            "invoice_id,client_id,issued_on,total\nI1,C1,2025-01-05,100\nI2,C2,2025-01-06,200\n")
        .without("invoice_lines.csv")
        .importedInto(temporary.resolve("data"), LocalDate.of(2026, 11, 1));

    assertThat(
            previewed(
                "ticket_id,client_id,opened_at\nT2,C1,2025-05-01T10:00\nT3,C1,2025-05-02T10:00\nT4,C2,2026-09-01T10:00\n"))
        .contains(
            "tickets: 1 record is dated long after all others, 1 September 2026; the others end on 2 May 2025",
            "invoices end on 6 January 2025, but tickets on 2 May 2025: the months from January 2025 to May 2025 would be graded on half the evidence")
        .doesNotHaveDuplicates();
  }

  private List<String> previewed(String tickets) {
    var folder =
        aFolder(temporary.resolve("next"))
            .without("clients.csv")
            .without("invoices.csv")
            .without("invoice_lines.csv")
            .with("tickets.csv", tickets)
            .written();
    try (var opened = FactsFolder.open(folder)) {
      return FolderFixture.door(LocalDate.of(2026, 11, 1))
          .tried(temporary.resolve("data"), opened, BookRows.NONE, Precedence.NOTHING, _ -> {})
          .preview()
          .warnings()
          .stream()
          .map(FolderFixture::inEnglish)
          .toList();
    }
  }
}
