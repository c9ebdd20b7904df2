package app.tamis.law;

import static app.tamis.law.LawFixtures.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LawTablesTests {

  @Test
  void the_law_that_the_agreement_names_counts_else_that_of_the_firms_country() {
    var tables = LawTables.shipped();

    assertThat(tables.governing(Optional.of("GB"), "FR"))
        .isInstanceOfSatisfying(
            Governing.Known.class, known -> assertThat(known.table().country()).isEqualTo("GB"));
    assertThat(tables.governing(Optional.empty(), "FR"))
        .isInstanceOfSatisfying(
            Governing.Known.class, known -> assertThat(known.table().country()).isEqualTo("FR"));
  }

  @Test
  void a_member_of_the_union_without_a_table_of_its_own_has_that_of_the_union() {
    var governing = LawTables.shipped().governing(Optional.empty(), "BE");

    assertThat(said(governing.message()))
        .isEqualTo(
            "the law of BE counts; what is said here is the law of the European Union, and that"
                + " country may be stricter");
  }

  @Test
  void a_country_without_a_table_is_unknown() {
    var governing = LawTables.shipped().governing(Optional.empty(), "CH");

    assertThat(governing).isInstanceOf(Governing.Unknown.class);
    assertThat(said(governing.message())).contains("we have no table of it");
  }

  @Test
  void a_table_of_your_own_takes_the_place_of_the_shipped_one() {
    var tables =
        LawTables.shipped()
            .with(
                "mine.yaml",
                """
                country: CH
                late: {source: OR, checked_on: 2026-11-30}
                terms: {usual_days: 30, source: OR, checked_on: 2026-11-30}
                """);

    assertThat(tables.governing(Optional.empty(), "CH")).isInstanceOf(Governing.Known.class);
    assertThat(tables.governing(Optional.empty(), "FR")).isInstanceOf(Governing.Known.class);
  }

  @Test
  void every_fault_is_told_with_its_line_all_together() {
    assertThat(
            faults(
                """
                country: France
                members: [XX]
                late:
                  reference_rates:
                    list:
                      - {from: 2026-02-01, percent: 2, source: a, checked_on: 2026-11-30}
                      - {from: 2026-07-01, percent: 99, source: a, checked_on: tomorrow}
                      - {from: 2026-07-01, percent: 2, source: a, checked_on: 2026-11-30}
                  points: 10
                  rate: each_halfyear
                  source: a
                  fixed_sums:
                    currency: EURO
                    steps: [{from: 10, sum: 40}]
                    source: a
                    checked_on: 2026-11-30
                terms: {usual_days: 30.5, source: a, checked_on: 2026-11-30, longest: 60}
                price_indices:
                  replaced:
                    - {id: syntec, by: insee, since: 2022-08-01, coefficient: 0, source: a, checked_on: 2026-11-30}
                """))
        .contains(
            "t.yaml:1: France is not a country; a code such as FR was expected",
            "t.yaml:2: XX is not a country; a code such as FR was expected",
            "t.yaml:6: a half-year begins on 1 January or 1 July, not on 2026-02-01",
            "t.yaml:7: 99 is not a number from -50 to 50",
            "t.yaml:7: tomorrow is not a date such as 2026-07-01",
            "t.yaml:8: 2026-07-01 stands here a second time",
            "t.yaml:10: each_halfyear is not known here; did you mean each_half_year?",
            "t.yaml:4: checked_on is missing",
            "t.yaml:13: the first step must be from 0",
            "t.yaml:13: EURO is not a currency; a code such as EUR was expected",
            "t.yaml:17: 30.5 is not a whole number from 0 to 3,660",
            "t.yaml:20: the coefficient must be above 0");
  }

  @Test
  void rates_of_a_table_that_isnt_there_are_a_fault() {
    assertThat(
            faults(
                """
                country: FR
                late:
                  reference_rates: {of: XX}
                  points: 10
                  rate: each_half_year
                  source: a
                  checked_on: 2026-11-30
                terms: {source: a, checked_on: 2026-11-30}
                """))
        .containsExactly("t.yaml:3: there is no table with reference rates for XX");
  }

  @Test
  void what_is_missing_is_named() {
    assertThat(faults("country: FR"))
        .containsExactlyInAnyOrder("t.yaml:1: late is missing", "t.yaml:1: terms is missing");
  }

  private static List<String> faults(String text) {
    var tables = LawTables.shipped();
    var words = Words.in(Locale.UK);
    var said = new ArrayList<String>();
    assertThatThrownBy(() -> tables.with("t.yaml", text))
        .isInstanceOfSatisfying(
            Problems.class,
            problems -> problems.messages().forEach(message -> said.add(words.say(message))));
    return said;
  }
}
