package app.tamis.law;

import static app.tamis.law.LawFixtures.FRANCE;
import static app.tamis.law.LawFixtures.UNITED_KINGDOM;
import static app.tamis.law.LawFixtures.day;
import static app.tamis.law.LawFixtures.said;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.law.Withdrawal.MayWithdraw;
import app.tamis.law.Withdrawal.None;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WithdrawalTests {

  @Test
  void a_small_client_who_signs_away_from_our_office_has_14_days_and_pays_from_the_eighth() {
    assertThat(signed(true, OptionalInt.of(5)))
        .isInstanceOfSatisfying(
            MayWithdraw.class,
            may -> {
              assertThat(may.lastDay()).isEqualTo("2026-01-19");
              assertThat(may.firstDebit()).isEqualTo("2026-01-13");
              assertThat(may.sizeKnown()).isTrue();
            });
  }

  @Test
  void one_of_unknown_size_is_held_for_small_and_it_says_so() {
    assertThat(said(signed(true, OptionalInt.empty()).message()))
        .startsWith("we don't know how many people the client employs, so it may take");
  }

  @Test
  void a_larger_one_or_one_who_signs_at_our_office_has_none() {
    assertThat(signed(true, OptionalInt.of(6))).isInstanceOf(None.class);
    assertThat(signed(false, OptionalInt.of(1))).isInstanceOf(None.class);
  }

  @Test
  void a_private_person_has_them_whatever_else_is_known() {
    var signing = new Signing(day("2026-01-05"), true, true, OptionalInt.of(60));

    assertThat(Withdrawal.of(signing, FRANCE)).isInstanceOf(MayWithdraw.class);
  }

  @Test
  void what_other_tables_dont_say_isnt_denied() {
    var signing = new Signing(day("2026-01-05"), true, true, OptionalInt.empty());

    assertThat(Withdrawal.of(signing, UNITED_KINGDOM)).isInstanceOf(NotInTable.class);
  }

  private static Withdrawal signed(boolean away, OptionalInt employed) {
    return Withdrawal.of(new Signing(day("2026-01-05"), away, false, employed), FRANCE);
  }
}
