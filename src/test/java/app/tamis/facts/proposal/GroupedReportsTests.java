package app.tamis.facts.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import app.tamis.facts.FactTable;
import app.tamis.facts.StrangeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reports that nobody has seen before and that say above some rows whose they are.
class GroupedReportsTests {

  @TempDir private Path folder;

  @Test
  void a_name_above_its_rows_is_carried_down_to_them() throws IOException {
    assertThat(
            draft(
                """
                Sales by Customer Detail,,,,
                ,,,,
                ,Date,Num,Memo,Amount
                Oak Ltd,,,,
                ,2025-01-15,1001,Support,100.00
                ,2025-02-15,1002,Support,100.00
                Total for Oak Ltd,,,,200.00
                Elm Ltd,,,,
                ,2025-03-15,1003,Support,50.00
                Total for Elm Ltd,,,,50.00
                TOTAL,,,,250.00
                """))
        .contains("fill_down: [\"#1\"]   # a report in groups")
        .contains("client_name: \"#1\"   # sure?")
        .contains("    where:\n      Num: {is: filled}\n      Date: {is: filled}\n");
  }

  @Test
  void a_column_that_is_named_and_filled_once_a_group_is_too() throws IOException {
    assertThat(
            draft(
                """
                Customer,Date,Num,Memo,Amount
                Oak Ltd,,,,
                ,2025-01-15,1001,Support,100.00
                ,2025-02-15,1002,Support,100.00
                """))
        .contains("fill_down: [Customer]", "client_name: Customer");
  }

  @Test
  void rows_that_say_all_of_theirs_are_no_groups() throws IOException {
    assertThat(
            draft(
                """
                Customer,Date,Num,Memo,Amount
                Oak Ltd,2025-01-15,1001,Support,100.00
                Elm Ltd,2025-02-15,1002,,100.00
                Ash Ltd,,,,
                """))
        .doesNotContain("fill_down");
  }

  private String draft(String text) throws IOException {
    var file = Files.writeString(folder.resolve("sales.csv"), text);
    return StrangeFile.draft(file, Optional.of(FactTable.INVOICES), Words.in(Locale.UK));
  }
}
