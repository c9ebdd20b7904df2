package app.tamis.facts.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.InEnglish;
import app.tamis.facts.Intake;
import app.tamis.facts.IntakeFile;
import app.tamis.facts.Intakes;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Names of files that are sent.
class IntakeNamesTests {

  @TempDir private Path data;

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\t", "\u00A0", "\u200B", ".", "..", "folder/", "C:\\exports\\", "a/ "})
  void a_file_without_a_name_is_not_taken(String name) {
    var intake = new Intakes(data).begin();

    assertThat(InEnglish.problems(() -> send(intake, name)))
        .containsExactly(
            "A file came without a name, by which nobody could tell what it is; give it one, and send it again");
    assertThat(intake.files()).isEmpty();
  }

  @Test
  @Timeout(60)
  void dots_and_blanks_within_a_name_take_no_time() {
    assertThat(IntakeNames.safe("a" + " .".repeat(500_000) + "b.csv. .")).endsWith(". .b.csv");
  }

  @ParameterizedTest
  @CsvSource({
    "clients.csv, clients.csv",
    "C:\\exports\\clients.csv, clients.csv",
    "/home/me/clients.csv, clients.csv",
    "' clients.csv ', clients.csv",
    "clients.csv., clients.csv",
    ".csv, _.csv",
    ".., _",
    "CON.csv, _CON.csv",
    "nul, _nul",
    "com1.csv.gz, _com1.csv.gz",
    "console.csv, console.csv",
    "a:b*c?.csv, a_b_c_.csv",
    "é📁.csv, é_.csv"
  })
  void a_name_becomes_one_that_every_file_system_takes(String wanted, String name) {
    assertThat(IntakeNames.safe(wanted)).isEqualTo(name);
  }

  @Test
  void of_a_long_name_the_end_stays_and_no_letter_is_cut() {
    for (var letter : new String[] {"x", "é", "字", "𠀀"}) {
      var name = IntakeNames.safe(letter.repeat(400) + ".csv");

      assertThat(name).endsWith(letter + ".csv");
      assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(201);
      assertThat(name).isEqualTo(IntakeNames.safe(name)).doesNotContain("\uFFFD");
      var intake = new Intakes(data).begin();
      send(intake, letter.repeat(400) + ".csv");
      assertThat(intake.files()).extracting(IntakeFile::name).containsExactly(name);
    }
  }

  private static void send(Intake intake, String name) {
    intake.receive(
        name,
        new ByteArrayInputStream("client_id,name\nC1,One\n".getBytes(StandardCharsets.UTF_8)));
  }
}
