package app.tamis.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolkitTests {

  @ParameterizedTest
  @CsvSource({
    "NinjaOne, MONITORING",
    "Datto RMM, MONITORING",
    "Datto BCDR, BACKUP",
    "SentinelOne Control, ANTIVIRUS",
    "Protection des postes, ANTIVIRUS",
    "SAUVEGARDE EXTERNALISÉE, BACKUP",
    "Backup off site, BACKUP",
    "Mailinblack, MAIL",
    "Sophos Firewall, FIREWALL",
    "Sophos, ANTIVIRUS",
    "Two-factor sign-in, SIGN_IN",
    "IT Glue, DOCUMENTATION",
    "Patch management, PATCHES"
  })
  void a_tools_name_tells_what_it_is_for(String tool, Job job) {
    assertThat(Toolkit.SHIPPED.job(tool)).contains(job);
  }

  @Test
  void a_name_without_a_known_word_tells_nothing() {
    assertThat(Toolkit.SHIPPED.job("Grommunio")).isEmpty();
    assertThat(Toolkit.SHIPPED.job("Avenue")).as("av is a word, not a beginning").isEmpty();
  }

  @Test
  void what_a_person_said_goes_before_the_name() {
    var said = new Toolkit(Map.of("grommunio", Optional.of(Job.MAIL), "sophos", Optional.empty()));

    assertThat(said.job("Grommunio")).contains(Job.MAIL);
    assertThat(said.job("Sophos")).as("none of the jobs").isEmpty();
  }

  @Test
  void every_job_is_known_by_the_name_that_stands_for_it() {
    for (var job : Job.values()) {
      assertThat(Toolkit.SHIPPED.job(job.tool())).contains(job);
    }
  }
}
