package app.tamis.billing;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Amount;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a person looks at before a statement leaves.
class CheckTests {

  private static final Payee ZOE = new Payee("Zoë", "zoe@example.org", Optional.empty());
  private static final Statement FULL = MadeMonth.full(StatementWish.USUAL);

  @ParameterizedTest
  @CsvSource({"496.20,true", "496.21,false", "4465.80,true", "4465.79,false", "0,false"})
  void an_amount_that_jumps_threefold_is_looked_at(String usual, boolean jumps) {
    var prepared = prepared(FULL, Optional.of(Amount.of(usual, "EUR")), false);

    assertThat(check(prepared, Optional.of(ZOE), Optional.empty()).contains(Check.AMOUNT))
        .isEqualTo(jumps);
  }

  @Test
  void a_statement_without_an_address_or_to_somebody_new_is_looked_at() {
    var prepared = prepared(FULL, Optional.empty(), false);

    assertThat(check(prepared, Optional.empty(), Optional.empty())).containsExactly(Check.ADDRESS);
    assertThat(check(prepared, Optional.of(ZOE), Optional.of("old@example.org")))
        .containsExactly(Check.CONTACT);
    assertThat(check(prepared, Optional.of(ZOE), Optional.of("ZOE@example.org"))).isEmpty();
  }

  @Test
  void an_empty_month_and_an_open_insolvency_are_looked_at() {
    assertThat(
            check(
                prepared(MadeMonth.quiet(), Optional.empty(), true),
                Optional.of(ZOE),
                Optional.empty()))
        .containsExactly(Check.EMPTY, Check.INSOLVENT);
  }

  @Test
  void sentences_of_a_persons_are_looked_at_once_the_figures_have_changed() {
    var said = new Said("Mine.", "");
    var before = prepared(MadeMonth.quiet(), Optional.empty(), false);
    var decided =
        new Decided(
            Decided.State.OPEN,
            Optional.of(said),
            before.proposed().opening(),
            "Anna",
            Optional.empty(),
            EnumSet.of(Check.EMPTY),
            Optional.empty(),
            Optional.empty());

    assertThat(Check.of(before, decided, Optional.of(ZOE), Optional.empty())).isEmpty();
    assertThat(
            Check.of(
                prepared(FULL, Optional.empty(), false),
                decided,
                Optional.of(ZOE),
                Optional.empty()))
        .containsExactly(Check.SENTENCES);
  }

  @Test
  void advice_is_the_gravest_thing_that_records_tell() {
    var day = LocalDate.of(2026, 1, 5);
    var checkedLong = List.of(MadeMonth.did(1, "backups_verified", 3));

    assertThat(Advice.proposed(List.of(), day, checkedLong, day)).isEmpty();
    assertThat(Advice.proposed(List.of(), day, checkedLong, day.plusMonths(2)))
        .contains(new Advice.BackupsUnchecked(LocalDate.of(2025, 12, 1)));
    assertThat(FULL.advice())
        .hasValueSatisfying(advice -> assertThat(advice).isInstanceOf(Advice.EndOfSupport.class));
  }

  private static Set<Check> check(Prepared prepared, Optional<Payee> payee, Optional<String> last) {
    return Check.of(prepared, Decided.NOTHING, payee, last);
  }

  private static Prepared prepared(Statement statement, Optional<Amount> usual, boolean insolvent) {
    return new Prepared(1, statement, Optional.empty(), "en", usual, insolvent);
  }
}
