package app.tamis.grading;

import static app.tamis.grading.Rounding.rounded;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoundingTests {

  @Test
  void figures_are_rounded_half_up_to_nine_decimals() {
    assertThat(rounded(70.1234567894)).isEqualTo(70.123456789);
    assertThat(rounded(70.12345678949)).isEqualTo(70.123456789);
    assertThat(rounded(74.9999999996)).isEqualTo(75);
    assertThat(rounded(0.0000000005)).isEqualTo(0.000000001);
  }
}
