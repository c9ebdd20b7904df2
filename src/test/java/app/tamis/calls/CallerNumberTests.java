package app.tamis.calls;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.PhoneNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerNumberTests {

  private static final PhoneNumbers FRENCH = new PhoneNumbers("FR");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+33261910000",
        "02 61 91 00 00",
        "0033 2 61 91 00 00",
        "33261910000",
        "+33 (0)2.61.91.00.00",
        "sip:+33261910000@pbx.example",
        "tel:+33-2-61-91-00-00",
        "sip:0261910000;user=phone"
      })
  void a_number_is_the_same_however_it_is_told(String told) {
    assertThat(CallerNumber.of(told, FRENCH)).isEqualTo(new CallerNumber.Standard("+33261910000"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "anonymous", "Anonymous", "sip:anonymous@anonymous.invalid", "RESTRICTED"})
  void whoever_hides_it_has_none(String told) {
    assertThat(CallerNumber.of(told, FRENCH)).isEqualTo(new CallerNumber.Hidden());
  }

  @Test
  void a_short_one_is_a_colleagues() {
    assertThat(CallerNumber.of("101", FRENCH)).isEqualTo(new CallerNumber.Internal("101"));
    assertThat(CallerNumber.of("*98", FRENCH)).isEqualTo(new CallerNumber.Internal("*98"));
  }

  @Test
  void what_is_no_number_is_kept_as_it_was_told() {
    assertThat(CallerNumber.of("front door", FRENCH))
        .isEqualTo(new CallerNumber.Unreadable("front door"));
  }

  @Test
  void without_a_country_only_a_whole_number_can_be_read() {
    var nowhere = new PhoneNumbers("ZZ");

    assertThat(CallerNumber.of("+33261910000", nowhere).standard()).contains("+33261910000");
    assertThat(CallerNumber.of("0261910000", nowhere).standard()).isEmpty();
  }
}
