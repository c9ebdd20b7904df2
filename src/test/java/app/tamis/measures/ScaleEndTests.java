package app.tamis.measures;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import java.util.Currency;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ScaleEndTests {

  @Test
  void what_everybody_feels_alike_isnt_told_from_what_nearly_everybody_does() {
    assertThat(said(-2)).isEqualTo(said(-5.0 / 3)).isEqualTo("at the lower end (−1.5 or less)");
    assertThat(said(2)).isEqualTo(said(1.5)).isEqualTo("at the upper end (1.5 or more)");
    assertThat(ScaleEnd.flattened(-2)).isEqualTo(ScaleEnd.flattened(-1.75));
  }

  @Test
  void between_the_ends_the_figure_stands() {
    assertThat(said(-1.25)).isEqualTo("−1.25");
    assertThat(said(0)).isEqualTo("0.00");
    assertThat(ScaleEnd.flattened(1.25)).isEqualTo(1.25);
  }

  private static String said(double mean) {
    return new Numerals(Words.in(Locale.UK), Currency.getInstance("EUR"))
        .of(Unit.REACTION, OptionalDouble.of(mean));
  }
}
