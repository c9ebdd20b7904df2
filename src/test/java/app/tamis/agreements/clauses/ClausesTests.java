package app.tamis.agreements.clauses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClausesTests {

  private static final Clauses CLAUSES = Clauses.shipped();

  private static Stream<Clause> all() {
    return CLAUSES.kinds().stream()
        .flatMap(kind -> kind.clauses().keySet().stream())
        .distinct()
        .map(id -> CLAUSES.find(id).orElseThrow());
  }

  @Test
  void each_says_the_same_in_both_languages_as_far_as_gaps_tell() {
    assertThat(all())
        .allSatisfy(clause -> {
          assertThat(Gaps.in(text(clause, "fr")))
              .as(clause.id())
              .isEqualTo(Gaps.in(text(clause, "en")));
          assertThat(text(clause, "fr").lines().count())
              .as(clause.id())
              .isEqualTo(text(clause, "en").lines().count());
        });
  }

  @Test
  void each_says_in_plain_words_what_it_means() {
    assertThat(all())
        .allSatisfy(clause ->
            assertThat(clause.plain().values()).as(clause.id()).noneMatch(String::isBlank));
  }

  @Test
  void under_french_law_prices_follow_the_trades_own_index_and_never_the_general_level() {
    assertThat(ids("managed", "FR")).contains("price_review_fr").doesNotContain("price_review");
    assertThat(ids("managed", "GB")).contains("price_review").doesNotContain("price_review_fr");
    assertThat(CLAUSES.find("price_review_fr").orElseThrow().text().get("en"))
        .contains("revised Syntec index", "up or down")
        .doesNotContainIgnoringCase("consumer price", "inflation");
  }

  @Test
  void under_english_law_services_are_suspended_by_a_clause_of_its_own() {
    assertThat(ids("call_out", "GB")).contains("suspension_gb").doesNotContain("suspension");
    assertThat(ids("call_out", "FR")).contains("suspension").doesNotContain("suspension_gb");
  }

  @Test
  void nothing_holds_data_or_a_handover_back_for_money() {
    for (var id : List.of("suspension", "suspension_gb")) {
      assertThat(CLAUSES.find(id).orElseThrow().text().get("en"))
          .contains(
              "your data, your credentials and the documents of a handover are never held back");
    }
    assertThat(CLAUSES.find("data_at_the_end").orElseThrow().text().get("en"))
        .contains("None of this depends on what is paid");
  }

  @Test
  void examples_are_worked_out_to_the_cent() {
    var terms =
        Map.of(
            "call_out_fee", new BigDecimal("180"),
            "hourly_rate", new BigDecimal("95.50"),
            "after_hours_multiplier", new BigDecimal("1.5"),
            "deposit_percent", new BigDecimal("40"),
            "most_rise_percent", new BigDecimal("5"),
            "block_price", new BigDecimal("850"),
            "block_hours", new BigDecimal("10"));

    assertThat(CLAUSES.computed("call_out_and_hour", terms)).contains(new BigDecimal("275.50"));
    assertThat(CLAUSES.computed("after_hours_hour", terms)).contains(new BigDecimal("143.250"));
    assertThat(CLAUSES.computed("deposit_of_1000", terms).orElseThrow())
        .isEqualByComparingTo("400");
    assertThat(CLAUSES.computed("highest_1000", terms).orElseThrow()).isEqualByComparingTo("1050");
    assertThat(CLAUSES.computed("block_hour", terms).orElseThrow()).isEqualByComparingTo("85");
    assertThat(CLAUSES.computed("block_hour", Map.of("block_price", BigDecimal.TEN))).isEmpty();
  }

  @Test
  void a_clause_of_ones_own_takes_the_place_of_the_shipped_one() {
    var own =
        CLAUSES.with(
            "own.yaml",
            """
            id: call_out_fee
            title: {en: Visits, fr: Visites}
            text: {en: "A visit is {call_out_fee}.", fr: "Une visite coûte {call_out_fee}."}
            plain: {en: So it is., fr: C’est ainsi.}
            """);

    assertThat(own.find("call_out_fee").orElseThrow().title().get("en")).isEqualTo("Visits");
    assertThat(CLAUSES.find("call_out_fee").orElseThrow().title().get("en"))
        .isEqualTo("Call-out fee");
  }

  @Test
  void all_that_is_wrong_with_one_is_said_with_its_line() {
    assertThatThrownBy(() ->
            CLAUSES.with(
                "own.yaml",
                """
                id: call_out_fee
                title: {en: Visits}
                text: {en: "A visit is {fee}.", fr: "…"}
                plain: {en: a, fr: b}
                anex: yes
                """))
        .isInstanceOfSatisfying(
            Problems.class,
            problems ->
                assertThat(problems.messages().stream().map(Words.in(Locale.UK)::sentence))
                    .anyMatch(said -> said.startsWith("own.yaml:2: fr is missing"))
                    .anyMatch(said -> said.contains("nothing fills the gap “fee”"))
                    .anyMatch(said -> said.contains("anex")));
  }

  private static String text(Clause clause, String language) {
    return Objects.requireNonNull(clause.text().get(language));
  }

  private static List<String> ids(String kind, String law) {
    return CLAUSES.of(CLAUSES.kind(kind).orElseThrow(), law).stream().map(Clause::id).toList();
  }
}
