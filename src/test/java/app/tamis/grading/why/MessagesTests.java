package app.tamis.grading.why;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import app.tamis.grading.Cap;
import app.tamis.grading.Limit;
import app.tamis.grading.Provisional;
import app.tamis.measures.Measure;
import app.tamis.measures.Source;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever can be said of a grade can be said in every language.
class MessagesTests {

  private static final List<String> NOTICES =
      List.of(
          "notice.unlogged",
          "notice.estimated-hours",
          "notice.payments-missing",
          "notice.unknown.target_rate",
          "notice.unknown.street_rate",
          "notice.unknown.default_hourly_cost",
          "why.small",
          "why.small.nothing",
          "why.small.revenue",
          "why.small.falls",
          "why.small.stopped",
          "why.small.would",
          "why.gut.dread",
          "why.gut.less",
          "why.gut.fond",
          "why.overcharged",
          "why.assumed",
          "why.to-target",
          "why.nothing");

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void every_measure_can_be_named_and_explained(String language) {
    var words = Words.in(Locale.of(language));

    assertThat(Measure.values())
        .allSatisfy(measure -> {
          assertThat(words.say("criterion." + measure.id())).isNotBlank();
          assertThat(said("why." + measure.id(), words)).isNotBlank().doesNotContain("{");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void what_can_cost_a_client_or_speak_for_it_is_said_in_two_forms(String language) {
    var words = Words.in(Locale.of(language));

    assertThat(MarkWords.IN_TWO_FORMS)
        .allSatisfy(measure -> {
          var cost = said("why." + measure.id() + MarkWords.COST, words);
          var merit = said("why." + measure.id() + MarkWords.MERIT, words);
          assertThat(cost).isNotBlank().doesNotContain("{").isNotEqualTo(merit);
          assertThat(merit).isNotBlank().doesNotContain("{");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void every_source_can_be_named(String language) {
    var words = Words.in(Locale.of(language));

    assertThat(Source.keys())
        .allSatisfy(key -> assertThat(words.say("why.source." + key)).isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void every_limit_and_cap_can_be_told(String language) {
    var words = Words.in(Locale.of(language));

    assertThat(Limit.IDS)
        .allSatisfy(id -> assertThat(words.say("why.limit." + id, "A", "B")).doesNotContain("{"));
    assertThat(Stream.concat(Cap.IDS.stream(), Stream.of("overdue")))
        .allSatisfy(
            id -> assertThat(words.say("why.cap." + id, "A", "B", "C", "D")).doesNotContain("{"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void every_reason_of_a_first_guess_can_be_told(String language) {
    var words = Words.in(Locale.of(language));

    assertThat(Provisional.values())
        .allSatisfy(reason ->
            assertThat(words.say("why.provisional." + reason.id(), 4))
                .isNotBlank()
                .doesNotContain("{"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void every_lack_can_be_told(String language) {
    var words = Words.in(Locale.of(language));
    var lacks =
        List.of(
            "hours", "figures", "records", "months", "evidence.financial", "evidence.relationship");

    assertThat(lacks)
        .allSatisfy(lack -> assertThat(words.say("why.lack." + lack, 2, 3)).doesNotContain("{"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void every_notice_can_be_told(String language) {
    var words = Words.in(Locale.of(language));

    assertThat(NOTICES)
        .allSatisfy(
            notice -> assertThat(words.say(notice, 0.4, 3, 2)).isNotBlank().doesNotContain("{"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void nobody_speaks_of_the_road_up_by_points_any_more(String language) {
    assertThat(Words.in(Locale.of(language)).keys()).noneMatch(key -> key.startsWith("road."));
  }

  private static String said(String key, Words words) {
    return Stream.of(-2, 0, 1, 2).map(number -> words.say(key, number)).reduce("", String::concat);
  }
}
