package app.tamis.stack;

import static app.tamis.stack.StackFixtures.ELM;
import static app.tamis.stack.StackFixtures.FIR;
import static app.tamis.stack.StackFixtures.OAK;
import static app.tamis.stack.StackFixtures.equipment;
import static app.tamis.stack.StackFixtures.has;
import static app.tamis.stack.StackFixtures.lacks;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.Equipment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SetUpTests {

  private static final Standard OURS =
      new Standard(
          Map.of(Job.ANTIVIRUS, "Bitdefender", Job.BACKUP, "Veeam", Job.MAIL, "Mailinblack"),
          Set.of(Job.ANTIVIRUS, Job.BACKUP, Job.MAIL));

  @Test
  void our_tool_another_none_and_not_known_are_four_answers() {
    var setUp = of(has(OAK, "BITDEFENDER"), has(OAK, "Acronis"), lacks(OAK, "Mailinblack"));

    assertThat(setUp.cell(Job.ANTIVIRUS)).isEqualTo(new Cell.AsEverywhere("Bitdefender"));
    assertThat(setUp.cell(Job.BACKUP)).isEqualTo(new Cell.Another(List.of("Acronis")));
    assertThat(setUp.cell(Job.MAIL)).isEqualTo(new Cell.Nothing());
    assertThat(of().cell(Job.MAIL)).isEqualTo(new Cell.Unknown());
  }

  @Test
  void that_some_other_tool_isnt_there_says_nothing_of_ours() {
    assertThat(of(lacks(OAK, "Acronis")).cell(Job.BACKUP)).isEqualTo(new Cell.Unknown());
    assertThat(of(lacks(OAK, "Backup")).cell(Job.BACKUP))
        .as("none of any name")
        .isEqualTo(new Cell.Nothing());
  }

  @Test
  void who_has_ours_and_another_has_ours() {
    assertThat(of(has(OAK, "Veeam"), has(OAK, "Acronis")).cell(Job.BACKUP))
        .isEqualTo(new Cell.AsEverywhere("Veeam"));
  }

  @Test
  void what_nobody_knows_counts_neither_for_nor_against() {
    var setUp = of(has(OAK, "Bitdefender"), has(OAK, "Acronis"));

    assertThat(setUp.known()).isEqualTo(2);
    assertThat(setUp.share()).hasValue(0.5);
    assertThat(setUp.isFull()).isFalse();
    assertThat(setUp.lacking()).containsExactly(Job.BACKUP, Job.MAIL);
    assertThat(of().share()).isEmpty();
  }

  @Test
  void the_worst_come_first_and_who_is_not_known_last() {
    var half = named("half", has(OAK, "Bitdefender"), has(OAK, "Acronis"));
    var none = named("none", has(OAK, "Acronis"));
    var silent = named("silent");

    assertThat(List.of(silent, half, none).stream().sorted(SetUp.WORST_FIRST).toList())
        .containsExactly(none, half, silent);
  }

  @Test
  void what_most_clients_have_is_proposed_and_an_empty_choice_asks_for_nothing() {
    var tools =
        equipment(
            has(OAK, "Veeam"),
            has(OAK, "VEEAM"),
            has(ELM, "Acronis"),
            has(FIR, "acronis"),
            lacks(ELM, "Veeam"),
            has(ELM, "Mailinblack"));

    var standard = Standard.of(Map.of(Job.MAIL, ""), tools, Toolkit.SHIPPED, Set.of(OAK, ELM, FIR));

    assertThat(standard.tool(Job.BACKUP)).as("two clients against one").contains("Acronis");
    assertThat(standard.tool(Job.MAIL)).isEmpty();
    assertThat(standard.tool(Job.FIREWALL)).isEmpty();
    assertThat(standard.chosen()).containsExactly(Job.MAIL);
  }

  @RepeatedTest(200)
  void conformity_keeps_its_promises(RepetitionInfo seed) {
    var dice = new Random(seed.getCurrentRepetition());
    var tools = new ArrayList<Equipment.Tool>();
    for (var name : List.of("Bitdefender", "ESET", "Veeam", "Acronis", "Mailinblack", "Vade")) {
      int told = dice.nextInt(3);
      if (told > 0) {
        tools.add(told == 1 ? has(OAK, name) : lacks(OAK, name));
      }
    }
    var setUp = SetUp.of(OAK, tools, OURS, Toolkit.SHIPPED);

    assertThat(setUp.conforming()).isBetween(0L, setUp.known());
    assertThat(setUp.share().orElse(0)).isBetween(0.0, 1.0);
    assertThat(setUp.isFull()).isEqualTo(setUp.lacking().isEmpty());
    for (var job : setUp.lacking()) {
      var mended = new ArrayList<>(tools);
      var ours = OURS.tool(job).orElseThrow();
      mended.removeIf(tool -> tool.name().equals(ours));
      mended.add(has(OAK, ours));
      var after = SetUp.of(OAK, mended, OURS, Toolkit.SHIPPED);
      assertThat(after.conforming()).isEqualTo(setUp.conforming() + 1);
      assertThat(after.share().orElseThrow()).isGreaterThanOrEqualTo(setUp.share().orElse(0));
      mended.add(has(OAK, "A tool that nobody knows"));
      assertThat(SetUp.of(OAK, mended, OURS, Toolkit.SHIPPED).cells()).isEqualTo(after.cells());
    }
  }

  private static SetUp of(Equipment.Tool... tools) {
    return SetUp.of(OAK, List.of(tools), OURS, Toolkit.SHIPPED);
  }

  private static SetUp named(String client, Equipment.Tool... tools) {
    return SetUp.of(new app.tamis.basics.ClientId(client), List.of(tools), OURS, Toolkit.SHIPPED);
  }
}
