package app.tamis.facts;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.sheets.Workbooks;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What files are taken for that somebody has sent.
class WhatFilesAreTests {

  @TempDir private Path data;

  @Test
  void what_is_owed_today_is_taken_for_what_it_is_and_a_list_of_numbers_is_not() {
    var intake = new Intakes(data).begin();
    send(
        intake,
        "owed.csv",
        "Harbour IT\n\n,Current,1 - 30,31 - 60,61 - 90,Total\nOak,1,2,3,4,10\n");
    send(intake, "scores.csv", "Name,1 - 30,91 - 120\nOak,1,2\n");

    assertThat(intake.files())
        .extracting(IntakeFile::what)
        .containsExactly(new IntakeFile.What.Ageing(), new IntakeFile.What.Unknown());
  }

  @Test
  void a_workbook_is_known_as_a_text_file_would_be() {
    var intake = new Intakes(data).begin();
    var sheet =
        Workbooks.rows(
            List.of(
                List.of("2026-3"),
                List.of("#", "Title", "Organization", "Created At"),
                List.of("26001", "Screen stays black", "Café Gérard", "2026-03-03 10:25:00")));

    send(intake, "tickets of march.xlsx", Workbooks.excel(Map.of("2026-3", sheet)));

    assertThat(intake.files())
        .extracting(IntakeFile::what)
        .containsExactly(new IntakeFile.What.Mapped("zammad-tickets"));
  }

  private static void send(Intake intake, String name, String text) {
    send(intake, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(Intake intake, String name, byte[] content) {
    intake.receive(name, new ByteArrayInputStream(content));
  }
}
