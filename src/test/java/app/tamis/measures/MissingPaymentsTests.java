package app.tamis.measures;

import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.PortfolioFixture.END_OF_2025;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.measures.PortfolioWindow.PaymentsMissing;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Who has paid nothing while others pay may have been left out of an export.
class MissingPaymentsTests {

  /// Pays its twelve bills.
  private final ClientFixture noir = aClient("Noir").paying(euros(900)).late(10);

  @Test
  void three_bills_without_a_payment_while_others_pay_say_nothing_of_how_a_client_pays() {
    var portfolio = aPortfolio().with(owing(3), noir).in2025();

    assertThat(withoutValue(brun(portfolio), brun(complete(PaymentsComplete.ALL))))
        .containsExactly(
            Measure.AVERAGE_DAYS_LATE,
            Measure.OVERDUE,
            Measure.ARREARS,
            Measure.ARREARS_MONTHS,
            Measure.ARREARS_EMERGENCIES_PER_YEAR,
            Measure.HARDWARE_UP_FRONT);
  }

  @Test
  void such_a_client_is_named_with_its_number_of_bills() {
    var portfolio = aPortfolio().with(owing(4), noir).in2025();

    assertThat(portfolio.paymentsMissing())
        .containsExactly(new PaymentsMissing(owing(4).onRecord(), 4));
  }

  @Test
  void two_bills_may_just_as_well_be_late() {
    assertThat(aPortfolio().with(owing(2), noir).in2025().paymentsMissing()).isEmpty();
  }

  @Test
  void who_has_ever_paid_anything_owes_the_rest() {
    var brun = owing(3).payingNothingBefore(END_OF_2025);
    var later = owing(3).payingNothingBefore(END_OF_2025.plusDays(1));

    assertThat(aPortfolio().with(brun, noir).in2025().paymentsMissing()).isEmpty();
    assertThat(aPortfolio().with(later, noir).in2025().paymentsMissing()).hasSize(1);
  }

  @Test
  void bills_due_before_the_window_do_not_count() {
    var portfolio = aPortfolio().with(owing(3), noir);

    // all were due in January
    assertThat(portfolio.asOf(LocalDate.of(2025, 12, 31), 11).paymentsMissing()).isEmpty();
  }

  @Test
  void half_of_the_others_bills_must_be_paid() {
    var unpaid = aClient("Vert").paying(euros(900));
    var half = aPortfolio().with(owing(3), noir, unpaid.neverPaying(12)).in2025();
    var less = aPortfolio().with(owing(3), noir, unpaid.neverPaying(13)).in2025();

    // of Brun's view 12 of 24, then 12 of 25; of Vert's 12 of 15 both times
    assertThat(half.paymentsMissing()).extracting(PaymentsMissing::bills).containsExactly(3, 12);
    assertThat(less.paymentsMissing()).extracting(PaymentsMissing::bills).containsExactly(13);
  }

  @Test
  void what_others_pay_later_is_not_known_yet() {
    var noir = this.noir.payingNothingBefore(LocalDate.of(2025, 4, 1));
    var portfolio = aPortfolio().with(owing(3), noir.withBillsDue(2));

    assertThat(portfolio.asOf(LocalDate.of(2025, 3, 31), 12).paymentsMissing()).isEmpty();
    assertThat(portfolio.asOf(LocalDate.of(2025, 4, 30), 12).paymentsMissing()).hasSize(1);
  }

  @Test
  void where_others_have_no_bills_nothing_is_known_of_exports() {
    assertThat(aPortfolio().with(owing(3)).in2025().paymentsMissing()).isEmpty();
    assertThat(aPortfolio().with(owing(3), noir.withBillsDue(0)).in2025().paymentsMissing())
        .isEmpty();
  }

  @Test
  void where_payments_are_said_to_be_complete_nothing_is_missing() {
    assertThat(complete(PaymentsComplete.ALL).paymentsMissing()).isEmpty();
    assertThat(complete(of("Brun")).paymentsMissing()).isEmpty();
    assertThat(complete(of("Noir")).paymentsMissing()).hasSize(1);
  }

  @Test
  void sums_take_what_is_not_known_for_nothing() {
    var portfolio = aPortfolio().with(owing(3), noir).in2025();

    // Noir's alone: 10 days; of Brun neither debts nor hardware
    assertThat(portfolio.measures().value(Measure.AVERAGE_DAYS_LATE)).hasValue(10);
    assertThat(portfolio.measures().value(Measure.OVERDUE)).hasValue(0);
    assertThat(portfolio.measures().value(Measure.ARREARS)).hasValue(0);
    assertThat(portfolio.measures().value(Measure.ARREARS_EMERGENCIES_PER_YEAR)).hasValue(0);
    assertThat(portfolio.totals().of(Figure.HARDWARE_DELIVERED)).isZero();
    assertThat(portfolio.measures().value(Measure.REVENUE)).hasValue(12 * 1_800);
  }

  /// Late, in arrears, with hardware and an emergency.
  private static ClientFixture owing(int bills) {
    return aClient("Brun")
        .paying(euros(900))
        .late(100)
        .owingForLong(2_700)
        .in(2, Figure.HARDWARE_DELIVERED, 500)
        .in(2, Figure.HARDWARE_MONTHS, 1)
        .in(3, Figure.ARREARS_EMERGENCIES, 1)
        .neverPaying(bills);
  }

  private PortfolioWindow complete(PaymentsComplete whom) {
    return aPortfolio().with(owing(3), noir).withAllPaymentsOf(whom).in2025();
  }

  private static PaymentsComplete of(String client) {
    return new PaymentsComplete(false, Set.of(new ClientId(client)));
  }

  private static Measures brun(PortfolioWindow portfolio) {
    return portfolio.measuresOf(portfolio.clients().getFirst().totals());
  }

  private static Iterable<Measure> withoutValue(Measures less, Measures more) {
    return Arrays.stream(Measure.values())
        .filter(measure -> less.value(measure).isEmpty() && more.value(measure).isPresent())
        .toList();
  }
}
