package app.tamis.prices;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.law.PriceClause;
import app.tamis.law.PriceIndex;
import app.tamis.prices.FirstDay.Basis;
import app.tamis.prices.FirstDay.Clause;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FirstDayTests {

  private static final LocalDate TOLD = LocalDate.of(2026, 1, 15);
  private static final LocalDate WANTED = LocalDate.of(2026, 2, 1);
  private static final Rule PERCENT = new Rule.Percent(new BigDecimal("0.04"));
  private static final Rule SYNTEC =
      new Rule.Index(PriceIndex.SYNTEC_REVISED, new BigDecimal("320"), new BigDecimal("328"));

  @Test
  void without_a_price_clause_it_is_an_offer_for_the_day_that_is_wanted() {
    var first = FirstDay.of(Optional.empty(), PERCENT, 0.04, TOLD, WANTED);

    assertThat(first).isEqualTo(new FirstDay(WANTED, Basis.NO_CLAUSE));
  }

  @Test
  void by_a_clause_it_is_the_first_review_that_can_still_be_told_in_time() {
    var inTime = FirstDay.of(clause("2025-03-01", 0.05), PERCENT, 0.04, TOLD, WANTED);
    var tooLate = FirstDay.of(clause("2025-02-01", 0.05), PERCENT, 0.04, TOLD, WANTED);

    assertThat(inTime).isEqualTo(new FirstDay(LocalDate.of(2026, 3, 1), Basis.CLAUSE));
    assertThat(tooLate).isEqualTo(new FirstDay(LocalDate.of(2027, 2, 1), Basis.CLAUSE));
  }

  @Test
  void a_review_before_the_wanted_day_is_let_pass() {
    var wanted = LocalDate.of(2026, 3, 2);

    var first = FirstDay.of(clause("2025-03-01", 0.05), PERCENT, 0.04, TOLD, wanted);

    assertThat(first.day()).isEqualTo(LocalDate.of(2027, 3, 1));
  }

  @Test
  void more_than_the_clause_allows_is_an_offer() {
    var first = FirstDay.of(clause("2025-03-01", 0.03), PERCENT, 0.04, TOLD, WANTED);

    assertThat(first.basis()).isEqualTo(Basis.ABOVE_CLAUSE);
  }

  @Test
  void a_clause_that_follows_an_index_lets_nothing_else_hold() {
    var clause =
        Optional.of(
            new Clause(
                dates("2025-03-01"),
                OptionalDouble.empty(),
                Optional.of(PriceIndex.SYNTEC_REVISED)));

    assertThat(FirstDay.of(clause, SYNTEC, 0.025, TOLD, WANTED).basis()).isEqualTo(Basis.CLAUSE);
    assertThat(FirstDay.of(clause, PERCENT, 0.025, TOLD, WANTED).basis())
        .isEqualTo(Basis.OTHER_THAN_INDEX);
  }

  @Test
  void a_letter_that_lay_too_long_tells_its_day_too_late() {
    var byClause = new FirstDay(LocalDate.of(2026, 3, 1), Basis.CLAUSE);
    var offer = new FirstDay(LocalDate.of(2026, 3, 1), Basis.NO_CLAUSE);

    assertThat(byClause.isInTime(LocalDate.of(2026, 1, 29))).isTrue();
    assertThat(byClause.isInTime(LocalDate.of(2026, 1, 30))).isFalse();
    assertThat(offer.isInTime(LocalDate.of(2026, 3, 1))).isTrue();
    assertThat(offer.isInTime(LocalDate.of(2026, 3, 2))).isFalse();
  }

  private static Optional<Clause> clause(String from, double most) {
    return Optional.of(new Clause(dates(from), OptionalDouble.of(most), Optional.empty()));
  }

  private static PriceClause dates(String from) {
    return new PriceClause(LocalDate.parse(from), 12, 31);
  }
}
