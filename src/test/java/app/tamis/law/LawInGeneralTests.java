package app.tamis.law;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LawInGeneralTests {

  private static final Words ENGLISH = Words.in(Locale.UK);

  @Test
  void each_answer_names_its_source_and_the_day_on_which_it_was_checked() {
    var france = table("FR");

    assertThat(said(LawInGeneral.suspension(france)))
        .singleElement()
        .asString()
        .startsWith("Work may be stopped where much is overdue")
        .endsWith(
            "(Code civil, 1219 and 1220; checked on 30 November 2026, but not confirmed; not legal"
                + " advice).");
    assertThat(said(LawInGeneral.withdrawal(france)))
        .singleElement()
        .asString()
        .contains("employs at most 5", "for 14 days", "first 7 days", "checked on");
    assertThat(said(LawInGeneral.notice(france)))
        .singleElement()
        .asString()
        .contains("1 month of notice for each year begun, at least 1 and at most 18");
    assertThat(said(LawInGeneral.prices(france)))
        .hasSize(3)
        .allMatch(one -> one.contains("checked on"));
  }

  @Test
  void under_english_law_work_is_stopped_by_a_clause_only() {
    assertThat(said(LawInGeneral.suspension(table("GB"))))
        .singleElement()
        .asString()
        .startsWith("Work may be stopped only where a clause of the agreement says so");
  }

  @Test
  void what_a_table_says_nothing_of_is_left_to_somebody_who_knows() {
    assertThat(said(LawInGeneral.withdrawal(table("GB"))))
        .containsExactly(
            "Our table of the law of the United Kingdom says nothing about taking a signature back;"
                + " ask somebody who knows that law.");
    assertThat(said(LawInGeneral.prices(table("GB"))))
        .singleElement()
        .asString()
        .contains("tying prices to an index");
  }

  private static List<String> said(List<Message> messages) {
    return messages.stream().map(ENGLISH::sentence).toList();
  }

  private static LawTable table(String country) {
    return LawTables.shipped().governing(Optional.of(country), country)
            instanceof Governing.Known(_, var table)
        ? table
        : LawTables.shipped().find(country).orElseThrow();
  }
}
