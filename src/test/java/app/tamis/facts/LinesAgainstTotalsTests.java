package app.tamis.facts;

import static app.tamis.facts.FolderFixture.aFolder;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A bill's lines and its total tell on each other.
class LinesAgainstTotalsTests {

  private static final String LINES = "invoice_id,line,quantity,unit_price\n";

  @TempDir private Path temporary;
  private FolderFixture folder;

  @BeforeEach
  void makeAFolder() {
    folder = aFolder(temporary.resolve("harbour"));
  }

  @Test
  void lines_that_come_to_more_than_the_total_are_told_with_the_sum() {
    bills("I1,C1,2025-01-05,100,\nI2,C1,2025-01-05,240,40\nC1,C2,2025-01-05,-10,\n");
    folder.with(
        "invoice_lines.csv", LINES + "I1,1,1,1000\nI2,1,2,100\nI2,2,2,100\nC1,1,1,-20.50\n");

    assertThat(folder.warnings())
        .contains(
            "the lines of 3 bills come to more than their totals, by 1,070.50 in all: C1, I1, I2; do rows stand twice?");
  }

  @Test
  void lines_that_come_to_less_than_any_tax_explains_are_told() {
    bills("I1,C1,2025-01-05,1000,\nI2,C1,2025-01-05,240,40\n");
    folder.with("invoice_lines.csv", LINES + "I1,1,1,700\nI2,1,1,150\n");

    assertThat(folder.warnings())
        .contains(
            "the lines of 2 bills come to less than their totals without tax: I1, I2; are rows missing?");
  }

  @Test
  void tax_and_cents_lost_in_rounding_are_no_difference() {
    bills(
        "I1,C1,2025-01-05,1270,\nI2,C1,2025-01-05,120.01,20.00\nI3,C1,2025-01-05,100,\nI4,C2,2025-01-05,,\nI5,C2,2025-01-05,-120,-20\n");
    folder.with(
        "invoice_lines.csv",
        LINES + "I1,1,1,1000\nI2,1,3,33.333\nI3,1,1,100\nI4,1,1,5\nI5,1,1,-100\n");

    assertThat(folder.warnings()).noneMatch(warning -> warning.startsWith("the lines of"));
  }

  private void bills(String rows) {
    folder.with("invoices.csv", "invoice_id,client_id,issued_on,total,tax\n" + rows);
  }
}
