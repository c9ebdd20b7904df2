package app.tamis.facts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Problems;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Hours that a later import brings from another tool than earlier ones.
class OtherToolsTests {

  private static final Precedence BOTH = new Precedence(false, false, true);
  private static final String HARVEST =
      "Date,Client,Project,Task,Notes,Hours,Billable?,First Name,Last Name\n";
  private static final String TOGGL =
      "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags\n";

  @TempDir private Path temporary;

  @Test
  void of_the_same_days_they_are_a_question_and_count_only_if_somebody_says_so() {
    harvest("2025-03-03", "2025-03-31");

    assertThat(toggl(Precedence.NOTHING, "2025-03-10"))
        .isEqualTo(
            "time.csv: of the same days, Harvest was read before, and what two tools tell is never added up. Leave this file out, undo the earlier import, or say that both count (tamis import --both-count)");
    assertThat(toggl(BOTH, "2025-03-10")).isEqualTo("1 new");
  }

  @Test
  void once_both_are_known_the_next_month_is_no_question() {
    harvest("2025-03-03", "2025-03-31");
    toggl(BOTH, "2025-03-10");

    assertThat(harvest("2025-04-01", "2025-04-30")).isEqualTo("2 new");
    assertThat(toggl(Precedence.NOTHING, "2025-04-10")).isEqualTo("1 new");
  }

  @Test
  void a_firm_that_goes_from_one_tool_to_the_other_is_not_asked() {
    harvest("2025-03-03", "2025-03-31");

    assertThat(toggl(Precedence.NOTHING, "2025-04-01")).isEqualTo("1 new");
  }

  private String harvest(String... days) {
    var rows = new StringBuilder(HARVEST);
    for (var day : days) {
      rows.append(day).append(",Alpha SARL,Care,Support,Mail,1.5,Yes,Ann,Lee\n");
    }
    return sent(Precedence.NOTHING, rows.toString());
  }

  private String toggl(Precedence precedence, String day) {
    return sent(
        precedence,
        TOGGL
            + "Ann,ann@example.com,Alpha SARL,Care,,Mail,Yes,%1$s,09:00:00,%1$s,10:00:00,01:00:00,\n"
                .formatted(day));
  }

  private String sent(Precedence precedence, String text) {
    var folder =
        FolderFixture.aFolder(temporary.resolve("folder"))
            .without("tickets.csv")
            .with("time.csv", text);
    try (var opened = FactsFolder.open(folder.written())) {
      var done =
          FolderFixture.door(LocalDate.of(2026, 1, 15))
              .importInto(
                  temporary.resolve("data"),
                  opened,
                  ImportOptions.STRICT.with(precedence),
                  FolderFixture.NONE_BAD);
      return done instanceof Facts.Import.Stored(_, var totals, _)
          ? requireNonNull(totals.tables().get(FactTable.TIME_ENTRIES)).rows() + " new"
          : done.toString();
    } catch (Problems problems) {
      return FolderFixture.inEnglish(problems.messages().getFirst());
    }
  }
}
