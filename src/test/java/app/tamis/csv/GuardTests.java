package app.tamis.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a spreadsheet would compute is a text for it, and comes back as it was.
class GuardTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1+1",
        "+33 1 23 45 67 89",
        "-1+1",
        "-cmd|' /C calc'!A0",
        "@SUM(A1)",
        "\t=1",
        "\n=1",
        "\r=1",
        "\r\n=1",
        "\ttext",
        "\ntext",
        " =1",
        "\u00A0=1",
        "\u3000=1",
        "\uFEFF=1",
        "\u200B=1",
        "\u0001=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM(A1)",
        "'=1",
        "''=1",
        "'\t=1",
        "=1\nmore",
        "--",
        "="
      })
  void a_formula_is_made_a_text_and_back(String formula) {
    var guarded = Guard.guarded(formula);

    assertThat(guarded).isEqualTo("'" + formula);
    assertThat(Guard.unguarded(guarded)).isEqualTo(formula);
    assertThat(Guard.isHarmless(formula)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0",
        "-",
        "-1",
        "-12.50",
        "-12,50",
        "-1 234,56",
        "-1\u202F234,56",
        "-1'234.56",
        "-1.5E-4",
        "-17%",
        "text",
        "a=b",
        "1=2",
        "'tis",
        "'-5",
        "l'eau",
        "é=1",
        "(1)",
        "#N/A",
        "2025-01-05"
      })
  void all_else_stays_as_it_is_both_ways(String text) {
    assertThat(Guard.unguarded(Guard.guarded(text))).isEqualTo(text);
    if (!text.startsWith("'-")) {
      assertThat(Guard.guarded(text)).isEqualTo(text);
    }
  }

  @Test
  void a_form_says_how_a_record_is_written() {
    var cells = List.of("C1", "=1", "a,b", " x", "say \"so\"", "", "-5");

    assertThat(CsvForm.exact(',').record(cells))
        .isEqualTo("C1,=1,\"a,b\",\" x\",\"say \"\"so\"\"\",,-5");
    assertThat(CsvForm.harmless(';').record(cells))
        .isEqualTo("C1;'=1;a,b;\" x\";\"say \"\"so\"\"\";;-5");
    assertThat(CsvForm.forSpreadsheets(',').record(cells))
        .isEqualTo("\"C1\",\"'=1\",\"a,b\",\" x\",\"say \"\"so\"\"\",\"\",-5");
  }

  @Test
  void what_is_written_is_read_again() {
    var rows =
        List.of(
            List.of("a", "line\nbreak", "#no comment"),
            List.of("", "", ""),
            List.of("#", "\r", "\"quotes\""));
    var text = new StringWriter();

    var out = CsvForm.exact('\t').to(text);
    rows.forEach(out::add);
    out.flush();

    try (var reader =
        CsvReader.builder()
            .fieldSeparator('\t')
            .skipEmptyLines(false)
            .ofCsvRecord(text.toString())) {
      assertThat(reader.stream().map(record -> record.getFields())).isEqualTo(rows);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }
}
