package app.tamis.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgeingReportsTests {

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

  private static void send(Intake intake, String name, String text) {
    intake.receive(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
