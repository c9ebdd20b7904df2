package app.tamis.law;

import static app.tamis.law.LawFixtures.FRANCE;
import static app.tamis.law.LawFixtures.GERMANY;
import static app.tamis.law.LawFixtures.UNION;
import static app.tamis.law.LawFixtures.UNITED_KINGDOM;
import static app.tamis.law.LawFixtures.UNITED_STATES;
import static app.tamis.law.LawFixtures.aBill;
import static app.tamis.law.LawFixtures.day;
import static app.tamis.law.LawFixtures.said;
import static app.tamis.law.LawFixtures.saidInFrench;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.tamis.basics.Amount;
import app.tamis.law.Interest.NotOwed;
import app.tamis.law.Interest.Owed;
import app.tamis.law.Interest.RateUnknown;
import app.tamis.law.Interest.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterestTests {

  @Test
  void in_france_each_day_counts_at_the_rate_of_its_half_year() {
    var owed = owed(aBill("1000.00", "EUR", "2026-05-31").paidOn("2026-07-15", FRANCE));

    assertThat(owed.interest()).isEqualTo(Amount.of("14.74", "EUR"));
    assertThat(owed.fixedSum())
        .isEqualTo(new FixedSum.Sum(Amount.of("40", "EUR"), owed.fixedSum().origin()));
    assertThat(owed.stretches())
        .extracting(Stretch::first, Stretch::last, Stretch::days, s -> s.percent().toString())
        .containsExactly(
            tuple(day("2026-06-01"), day("2026-06-30"), 30, "12.15"),
            tuple(day("2026-07-01"), day("2026-07-14"), 14, "12.4"));
  }

  @Test
  void in_the_united_kingdom_all_days_count_at_the_rate_of_the_half_year_in_which_it_begins() {
    var owed = owed(aBill("1000.00", "GBP", "2026-05-31").paidOn("2026-07-15", UNITED_KINGDOM));

    assertThat(owed.interest()).isEqualTo(Amount.of("14.16", "GBP"));
    assertThat(owed.fixedSum())
        .isEqualTo(new FixedSum.Sum(Amount.of("70", "GBP"), owed.fixedSum().origin()));
    assertThat(owed.stretches()).hasSize(1);
  }

  @Test
  void it_is_said_with_its_sources_the_day_they_were_checked_and_that_it_is_no_legal_advice() {
    var owed = owed(aBill("1000.00", "EUR", "2026-05-31").paidOn("2026-07-15", FRANCE));

    assertThat(said(owed.message()))
        .isEqualTo(
            "€14.74 of interest for 44 days, and a fixed sum of €40.00 (Code de commerce, L441-10"
                + " (economie.gouv.fr, délais de paiement); checked on 30 November 2026, but not"
                + " confirmed; not legal advice)");
    assertThat(said(owed.stretches().getLast().message()))
        .isEqualTo(
            "1 July 2026 to 14 July 2026: 14 days at 12.4% a year on €1,000.00 (European Central"
                + " Bank, main refinancing operations on 1 July 2026; checked on 30 November 2026,"
                + " but not confirmed; not legal advice)");
    assertThat(saidInFrench(owed.stretches().getFirst().message()))
        .isEqualTo(
            "du 1er juin 2026 au 30 juin 2026 : 30 jours à 12,15 % par an sur 1 000,00 € (European"
                + " Central Bank, main refinancing operations on 1 January 2026 ; vérifié le 30"
                + " novembre 2026 ; n’est pas un conseil juridique)");
  }

  @Test
  void germany_adds_nine_points_and_the_union_eight() {
    var bill = aBill("1000.00", "EUR", "2026-01-31");

    assertThat(owed(bill.paidOn("2026-03-01", GERMANY)).stretches().getFirst().percent())
        .isEqualByComparingTo("10.27");
    assertThat(owed(bill.paidOn("2026-03-01", UNION)).stretches().getFirst().percent())
        .isEqualByComparingTo("10.15");
  }

  @Test
  void a_half_year_without_a_rate_is_unknown_and_never_that_of_another() {
    var unknown = aBill("1000.00", "EUR", "2026-05-31").paidOn("2026-07-15", GERMANY);

    assertThat(unknown)
        .isInstanceOfSatisfying(
            RateUnknown.class,
            answer -> assertThat(answer.halfYear()).isEqualTo(day("2026-07-01")));
    assertThat(said(unknown.message()))
        .startsWith(
            "we don't know the rate for the half-year from 1 July 2026 in the law of Germany, so"
                + " we can't tell the interest; a fixed sum of €40.00");
  }

  @Test
  void a_later_half_year_need_not_be_known_where_the_beginning_tells_the_rate() {
    assertThat(aBill("10", "GBP", "2026-12-30").paidOn("2027-03-01", UNITED_KINGDOM))
        .isInstanceOf(Owed.class);
    assertThat(aBill("10", "GBP", "2026-12-31").paidOn("2027-03-01", UNITED_KINGDOM))
        .isInstanceOf(RateUnknown.class);
  }

  @Test
  void private_persons_never_pay_it() {
    assertThat(aBill("1000", "EUR", "2026-05-31").ofAConsumer().paidOn("2026-07-15", FRANCE))
        .isInstanceOfSatisfying(
            NotOwed.class, answer -> assertThat(answer.reason()).isEqualTo(Reason.CONSUMER));
  }

  @Test
  void what_is_paid_in_time_costs_nothing_and_a_day_late_the_fixed_sum() {
    var bill = aBill("1000", "EUR", "2026-05-31");

    assertThat(bill.paidOn("2026-05-31", FRANCE)).isInstanceOf(NotOwed.class);
    assertThat(owed(bill.paidOn("2026-06-01", FRANCE)).stretches()).isEmpty();
    assertThat(owed(bill.paidOn("2026-06-01", FRANCE)).fixedSum()).isInstanceOf(FixedSum.Sum.class);
    assertThat(owed(bill.paidOn("2026-06-02", FRANCE)).stretches().getFirst().days()).isOne();
    assertThat(bill.ofWhich("1000", "2026-05-30").paidOn("2026-07-15", FRANCE))
        .isInstanceOf(NotOwed.class);
  }

  @Test
  void a_part_that_was_paid_bears_no_more_interest_from_its_day_on() {
    var owed =
        owed(
            aBill("1000", "EUR", "2026-01-31")
                .ofWhich("600", "2026-02-11")
                .paidOn("2026-03-01", FRANCE));

    assertThat(owed.stretches()).extracting(Stretch::days).containsExactly(10, 18);
    assertThat(owed.stretches().getLast().owed()).isEqualTo(Amount.of("400", "EUR"));
  }

  @Test
  void the_contracts_rate_goes_before_the_laws_and_is_said_to_be_the_contracts() {
    var owed =
        owed(aBill("36500", "EUR", "2026-05-31").atTheContracts("10").paidOn("2026-07-15", FRANCE));

    assertThat(owed.interest()).isEqualTo(Amount.of("440", "EUR"));
    assertThat(said(owed.stretches().getFirst().message()))
        .isEqualTo(
            "1 June 2026 to 14 July 2026: 44 days at 10% a year on €36,500.00 (the rate of the"
                + " contract)");
    assertThat(
            aBill("100", "USD", "2026-05-31")
                .atTheContracts("18")
                .paidOn("2026-07-15", UNITED_STATES))
        .isInstanceOfSatisfying(
            Owed.class, us -> assertThat(us.fixedSum()).isInstanceOf(FixedSum.None.class));
  }

  @Test
  void no_contract_pays_who_is_late() {
    var bill = aBill("100", "EUR", "2026-05-31");

    assertThatThrownBy(() -> bill.atTheContracts("-1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void where_the_law_leaves_it_to_the_contract_nothing_is_owed_without_its_rate() {
    assertThat(aBill("100", "USD", "2026-05-31").paidOn("2026-07-15", UNITED_STATES))
        .isInstanceOfSatisfying(
            NotOwed.class,
            answer -> assertThat(answer.reason()).isEqualTo(Reason.NO_CONTRACT_RATE));
  }

  @ParameterizedTest
  @CsvSource({"0.01, 40", "999.99, 40", "1000, 70", "9999.99, 70", "10000, 100", "250000, 100"})
  void in_the_united_kingdom_the_fixed_sum_goes_by_what_is_owed(String total, String sum) {
    var owed = owed(aBill(total, "GBP", "2026-05-31").paidOn("2026-06-15", UNITED_KINGDOM));

    assertThat(owed.fixedSum())
        .isEqualTo(new FixedSum.Sum(Amount.of(sum, "GBP"), owed.fixedSum().origin()));
  }

  @Test
  void steps_in_pounds_say_nothing_of_a_bill_in_euros() {
    var owed = owed(aBill("1000", "EUR", "2026-05-31").paidOn("2026-06-15", UNITED_KINGDOM));

    assertThat(said(owed.fixedSum().message()))
        .startsWith("a fixed sum that goes by totals in GBP, so we can't tell it");
  }

  private static Owed owed(Interest interest) {
    assertThat(interest).isInstanceOf(Owed.class);
    return (Owed) interest;
  }
}
