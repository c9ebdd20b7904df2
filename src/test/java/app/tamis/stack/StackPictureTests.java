package app.tamis.stack;

import static app.tamis.stack.StackFixtures.ELM;
import static app.tamis.stack.StackFixtures.EUR;
import static app.tamis.stack.StackFixtures.OAK;
import static app.tamis.stack.StackFixtures.has;
import static app.tamis.stack.StackFixtures.lacks;
import static app.tamis.stack.StackFixtures.licence;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.facts.BookRows;
import app.tamis.facts.Equipment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StackPictureTests {

  @Test
  void who_has_licences_of_a_tool_has_it_where_nothing_is_said_of_that_job() {
    var picture =
        of(
            List.of(lacks(ELM, "Bitdefender")),
            licence(OAK, "Bitdefender", "Pax8", 20, "1.90"),
            licence(OAK, "Microsoft 365", "Microsoft", 20, "10.30"),
            licence(ELM, "Bitdefender", "Pax8", 5, "1.90"));

    assertThat(cell(picture, OAK)).isEqualTo(new Cell.AsEverywhere("Bitdefender"));
    assertThat(cell(picture, ELM)).as("what is said goes first").isEqualTo(new Cell.Nothing());
    assertThat(picture.tools()).containsOnlyKeys("Bitdefender");
  }

  @Test
  void clients_that_are_one_have_what_either_has() {
    var told = new Equipment(EUR, List.of(has(ELM, "Veeam")), List.of());

    var known = told.with(BookRows.ofMergers(Map.of(ELM, OAK)));

    assertThat(known.tools(OAK)).containsExactly(has(OAK, "Veeam"));
    assertThat(known.tools(ELM)).isEmpty();
  }

  private static Cell cell(StackPicture picture, ClientId client) {
    return picture.setUp(client).orElseThrow().cell(Job.ANTIVIRUS);
  }

  private static StackPicture of(List<Equipment.Tool> tools, Equipment.Licence... licences) {
    return StackPicture.of(
        new Equipment(EUR, tools, List.of(licences)),
        Map.of(),
        Toolkit.SHIPPED,
        Set.of(OAK, ELM),
        List.of());
  }
}
