package app.tamis.stack;

import static app.tamis.stack.StackFixtures.OAK;
import static app.tamis.stack.StackFixtures.equipment;
import static app.tamis.stack.StackFixtures.euros;
import static app.tamis.stack.StackFixtures.has;
import static app.tamis.stack.StackFixtures.lacks;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.BookRows;
import app.tamis.facts.Equipment;
import app.tamis.facts.Equipment.Payer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is typed stands over what was imported, and reads as a person meant it.
class AnsweredTests {

  private static final Standard OURS = new Standard(Map.of(Job.BACKUP, "Veeam"), Set.of());

  @Test
  void another_tool_says_that_ours_isnt_there() {
    var imported = equipment(has(OAK, "VEEAM"));

    var said = Answered.has(typed("Acronis"), Optional.of("Veeam"), imported.tools());

    assertThat(cell(imported, said)).isEqualTo(new Cell.Another(List.of("Acronis")));
  }

  @Test
  void none_takes_away_whatever_was_known_to_do_the_job() {
    var imported = equipment(has(OAK, "Acronis"), has(OAK, "Veeam"), has(OAK, "Bitdefender"));

    var said =
        Answered.nothing(Job.BACKUP, Optional.of("Veeam"), imported.tools(), Toolkit.SHIPPED);

    assertThat(cell(imported, said)).isEqualTo(new Cell.Nothing());
    assertThat(with(imported, said).tools(OAK)).contains(has(OAK, "Bitdefender"));
  }

  @Test
  void ours_is_written_as_facts_write_it_with_who_pays_what() {
    var imported = equipment(lacks(OAK, "VEEAM"));
    var typed =
        new Answered.Said("Veeam", true, Optional.of(Payer.US), Optional.of(euros("38.00")));

    var known = with(imported, Answered.has(typed, Optional.of("Veeam"), imported.tools()));

    assertThat(known.tools())
        .containsExactly(
            new Equipment.Tool(
                OAK,
                "VEEAM",
                true,
                Optional.empty(),
                Optional.of(Payer.US),
                Optional.of(euros("38"))));
  }

  private static Answered.Said typed(String tool) {
    return new Answered.Said(tool, true, Optional.empty(), Optional.empty());
  }

  private static Cell cell(Equipment imported, List<Answered.Said> said) {
    return SetUp.of(OAK, with(imported, said).tools(OAK), OURS, Toolkit.SHIPPED).cell(Job.BACKUP);
  }

  private static Equipment with(Equipment imported, List<Answered.Said> said) {
    var answer =
        new Answered(
            new UUID(0, 1), OAK, Job.BACKUP, said, "Olive", Instant.parse("2026-01-05T09:00:00Z"));
    return imported.with(BookRows.ofRows(answer.rows()));
  }
}
