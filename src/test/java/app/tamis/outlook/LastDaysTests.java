package app.tamis.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.law.Governing;
import app.tamis.law.LawTable;
import app.tamis.law.LawTables;
import app.tamis.outlook.LastDays.Bound;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// The first day that may be a client's last.
class LastDaysTests {

  private static final LocalDate TOLD = LocalDate.of(2026, 1, 5);

  @Test
  void a_french_client_in_its_eighth_year_has_eight_months() {
    var since = Optional.of(LocalDate.of(2018, 3, 1));

    assertThat(in("FR").of(new Bound(since, OptionalInt.of(30), Optional.empty())))
        .isEqualTo(LocalDate.of(2026, 9, 5));
  }

  @Test
  void a_british_client_has_what_its_contract_says() {
    var since = Optional.of(LocalDate.of(2018, 3, 1));

    assertThat(in("GB").of(new Bound(since, OptionalInt.of(90), Optional.empty())))
        .isEqualTo(LocalDate.of(2026, 4, 5));
  }

  @Test
  void a_fixed_term_runs_to_its_end() {
    var end = Optional.of(LocalDate.of(2026, 12, 31));

    assertThat(in("GB").of(new Bound(Optional.empty(), OptionalInt.of(90), end)))
        .isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(
            new LastDays(TOLD, Optional.empty())
                .of(new Bound(Optional.empty(), OptionalInt.of(90), end)))
        .isEqualTo(LocalDate.of(2026, 12, 31));
  }

  private static LastDays in(String country) {
    return new LastDays(TOLD, Optional.of(table(country)));
  }

  private static LawTable table(String country) {
    return ((Governing.Known) LawTables.shipped().governing(Optional.of(country), country)).table();
  }
}
