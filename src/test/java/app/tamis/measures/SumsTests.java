package app.tamis.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SumsTests {

  @Test
  void cents_add_up_as_on_paper() {
    var dimes = Sums.of(Map.of(Figure.REVENUE_LABOUR, 0.1, Figure.REVENUE_OTHER, 0.2));

    var total = Sums.total(List.of(dimes, dimes, dimes));

    assertThat(total.of(Figure.REVENUE_LABOUR)).isEqualTo(0.3);
    assertThat(total.of(Figure.REVENUE_LABOUR, Figure.REVENUE_OTHER)).isEqualTo(0.9);
  }

  @Test
  void the_cost_of_ten_minutes_keeps_its_digits() {
    var tenMinutes = Sums.of(Map.of(Figure.LABOUR_COST, 37.33 / 6));

    var total = Sums.total(List.of(tenMinutes));

    assertThat(total.of(Figure.LABOUR_COST)).isCloseTo(6.221666667, within(1e-9));
  }

  @Test
  void thirds_of_a_fee_add_up_to_the_fee() {
    var third = Sums.of(Map.of(Figure.REVENUE_RECURRING, 100 / 3.0));

    var total = Sums.total(List.of(third, third, third));

    assertThat(total.of(Figure.REVENUE_RECURRING)).isEqualTo(100);
  }

  @Test
  void one_figure_is_replaced_without_touching_the_others() {
    var sums = Sums.of(Map.of(Figure.TICKETS, 1.0, Figure.CALLS_IN, 4.0));

    assertThat(sums.with(Figure.TICKETS, 2).of(Figure.TICKETS)).isEqualTo(2);
    assertThat(sums.with(Figure.TICKETS, 2).of(Figure.CALLS_IN)).isEqualTo(4);
    assertThat(sums.of(Figure.TICKETS)).isEqualTo(1);
  }

  @Test
  void any_one_of_them_can_be_left_out() {
    var one = Sums.of(Map.of(Figure.TICKETS, 1.0));
    var two = Sums.of(Map.of(Figure.TICKETS, 2.0));

    assertThat(Sums.totalWithout(1, List.of(one, two)).of(Figure.TICKETS)).isEqualTo(1);
  }
}
