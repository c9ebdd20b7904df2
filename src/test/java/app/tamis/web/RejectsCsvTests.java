package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.facts.Intake;
import app.tamis.facts.Intakes;
import app.tamis.facts.Reject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsCsvTests {

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
  void the_line_of_a_header_that_is_not_the_first_is_told() throws IOException {
    intake.receive(
        "clients.csv",
        new ByteArrayInputStream("\n\nclient_id,name\nA,1\n".getBytes(StandardCharsets.UTF_8)));
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
