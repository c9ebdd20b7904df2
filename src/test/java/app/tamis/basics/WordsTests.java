package app.tamis.basics;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.NumberFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTests {

  private static final Words WORDS = Words.in(Locale.UK);
  private static final int MOST_GAPS = 8;

  /// Words that end in s, and may stand behind a number or a name.
  private static final String NO_PLURALS =
      "is|was|has|as|asks|belongs|costs|counts|does|ends|fits|gets|gives|hands|holds|invites|lacks|leaves|lets|lies|looks|means|proposes|reads|refuses|remains|repeats|runs|says"
          + "|seems|sets|stands|takes|waits|wants|stays|less|mois|fois|dans|sans|des|les|depuis|sous|vous|échus";

  /// They tell a limit, or what is beyond one.
  private static final Set<String> NEVER_ONE =
      Set.of(
          "clauses.long",
          "agreements.term.long",
          "agreements.fault.party.long",
          "agreements.fault.long",
          "sign.fault.long",
          "agreements.unit.amount",
          "say.sentence",
          "trail.commitment.owed",
          "board.payments-missing",
          "caller.few.closed",
          "caller.few.open",
          "caller.few.undecided",
          "caller.secret.sums",
          "caller.over.counts",
          "caller.close.counts.none",
          "caller.close.counts.sums",
          "caller.over.too-few",
          "calls.entry.long",
          "calls.extensions.many",
          "calls.field.wrong",
          "calls.who.several",
          "csv.long",
          "decide.fault.long",
          "expected.period.short",
          "field.password.hint",
          "identity.name.long",
          "identity.password.long",
          "intake.zip.many",
          "lacking.months",
          "lever.pay_up_front.change",
          "lever.surcharge",
          "mapping.glob.many",
          "mapping.regex.long",
          "mapping.texts",
          "matrix.evidence.sure",
          "matrix.leaning",
          "matrix.limit.dread",
          "matrix.limit.no_warmth",
          "matrix.publication",
          "notice.payments-missing",
          "post.fault.timeout",
          "post.more",
          "proposal.bills",
          "upload.many",
          "wait.minutes",
          "why.advice_points.merit",
          "why.affordable_hours.merit",
          "why.good_news_by_piece_per_year.merit",
          "why.good_news_per_year.merit",
          "why.provisional.payments_missing",
          "why.survey_score.merit",
          "why.whale",
          "yaml.large");

  @Test
  void a_number_below_nothing_is_written_with_a_minus() {
    assertThat(WORDS.say("why.contribution_margin", -0.17))
        .isEqualTo("costs more than it brings, a margin of −17%");
    assertThat(WORDS.say("why.contribution", Money.of(-1_200, "EUR")))
        .isEqualTo("leaves −€1,200 once served");
  }

  @Test
  void what_must_be_typed_or_was_is_said_as_it_is_typed() {
    assertThat(WORDS.say("mapping.lines", "old.yaml:5", "-1"))
        .isEqualTo("old.yaml:5: -1 is not a number of lines");
  }

  @Test
  void french_punctuation_stays_on_the_line_of_its_word() {
    var texts = Texts.in("fr");

    assertThat(texts.keys())
        .allSatisfy(key -> assertThat(texts.get(key)).as(key).doesNotContainPattern("« | [»:;?!]"));
  }

  /// French has the singular for nothing too, and for one and a half where decimals are shown.
  @ParameterizedTest
  @CsvSource({"en, '', 1", "fr, '', 0", "fr, '', 1", "fr, why., 1.5"})
  void what_is_single_is_said_in_the_singular(String language, String keys, double number) {
    var words = Words.in(Locale.of(language));
    var numbers = Collections.nCopies(MOST_GAPS, number).toArray();
    var said = NumberFormat.getInstance(words.locale()).format(number);
    var plural = "(?<![\\d.,])" + said + " (?!(%s)\\b)\\p{L}+s\\b".formatted(NO_PLURALS);

    assertThat(keys(language).filter(key -> key.startsWith(keys) && !NEVER_ONE.contains(key)))
        .allSatisfy(
            key -> assertThat(words.say(key, numbers)).as(key).doesNotContainPattern(plural));
  }

  @Test
  void a_single_client_before_and_after_the_peak_is_no_crowd() {
    assertThat(WORDS.say("why.whale", 1, 2, "€500", 1, "€20"))
        .isEqualTo("the best of 2 clients brings €500; the other takes €20 of it away again");
    assertThat(WORDS.say("why.whale", 3, 5, "€500", 2, "€20"))
        .isEqualTo("the best 3 of 5 clients bring €500; the other 2 take €20 of it away again");
  }

  @Test
  void a_sentence_begins_with_a_capital_but_for_what_somebody_else_wrote() {
    assertThat(WORDS.sentence(Message.of("import.no-files"))).startsWith("No file was chosen");
    assertThat(WORDS.sentence(Message.of("folder.twice", "tickets.csv", "tickets.csv.gz")))
        .startsWith("tickets.csv and");
  }

  @Test
  void a_sentence_that_ends_already_gets_no_second_stop() {
    assertThat(WORDS.sentence(Message.of("parting.stands.proposed", "Anna"))).endsWith("is it us?");
    assertThat(WORDS.sentence(Message.of("parting.check.short", "they asked for it.")))
        .endsWith("they asked for it.");
  }

  private static Stream<String> keys(String language) {
    return Texts.in(language).keys().stream();
  }
}
