package app.tamis.grading.acts;

import static app.tamis.measures.ClientFixture.aClient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tamis.grading.Group;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.ClientFixture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of every what-if, on made portfolios.
class WhatIfPropertyTests {

  private static final Offset<Double> CLOSE = within(1e-6);
  private static final TimeUse USE = new TimeUse(0.4, 0.2, OptionalDouble.of(85));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void parting_with_nobody_changes_nothing(long seed) {
    var whatIf = WhatIf.of(made(seed), new Plan(List.of(), List.of()), USE);

    assertThat(whatIf.profit().nothing()).hasValue(0);
    assertThat(whatIf.profit().chosen()).hasValue(0);
    assertThat(whatIf.freed().hours()).hasValue(0);
    assertThat(whatIf.sumsAfter()).isEqualTo(whatIf.sumsBefore());
    assertThat(whatIf.clients()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void the_order_of_picks_doesnt_matter(long seed) {
    var grades = made(seed);
    var wishes =
        new ArrayList<>(
            List.of(
                ActsFixture.wish("c0", new Act.Part()),
                ActsFixture.wish("c1", new Act.Raise(0.1)),
                ActsFixture.wish("c1", new Act.PayOnTime()),
                ActsFixture.wish("c2", Act.Managed.at(1200)),
                ActsFixture.wish("c3", new Act.Hours(0.8))));
    var one = WhatIf.of(grades, Plan.of(wishes, grades), USE);
    Collections.shuffle(wishes, new Random(seed));
    var other = WhatIf.of(grades, Plan.of(wishes, grades), USE);

    assertThat(other.profit()).isEqualTo(one.profit());
    assertThat(other.sumsAfter()).isEqualTo(one.sumsAfter());
    assertThat(other.plan()).isEqualTo(one.plan());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void shares_add_up_on_both_sides(long seed) {
    var grades = made(seed);
    var wishes = List.of(ActsFixture.wish("c0", new Act.Part()));
    var whatIf = WhatIf.of(grades, Plan.of(wishes, grades), USE);

    for (var sums : List.of(whatIf.sumsBefore(), whatIf.sumsAfter())) {
      assertThat(sums.groups().stream().mapToInt(Group::clients).sum()).isEqualTo(sums.clients());
      assertThat(sums.groups().stream().mapToDouble(one -> one.revenueShare().orElse(0)).sum())
          .isCloseTo(1, CLOSE);
      assertThat(sums.groups().stream().mapToDouble(one -> one.hoursShare().orElse(0)).sum())
          .isCloseTo(1, CLOSE);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void parting_with_both_halves_of_a_client_is_parting_with_it(long seed) {
    var random = new Random(seed);
    double pays = 500 + random.nextInt(4000);
    double takes = 300 + random.nextInt(3000);
    double half = 0.2 + random.nextDouble() * 0.6;
    var whole = others(seed);
    whole.add(aClient("x").payingByContract(pays).taking(takes));
    var split = others(seed);
    split.add(aClient("x1").payingByContract(pays * half).taking(takes * half));
    split.add(aClient("x2").payingByContract(pays * (1 - half)).taking(takes * (1 - half)));

    var one = parted(whole, "x");
    var both = parted(split, "x1", "x2");

    assertThat(both.profit().nothing().orElseThrow())
        .isCloseTo(one.profit().nothing().orElseThrow(), CLOSE);
    assertThat(both.profit().chosen().orElseThrow())
        .isCloseTo(one.profit().chosen().orElseThrow(), CLOSE);
    assertThat(both.profit().breakEvenShare().orElseThrow())
        .isCloseTo(one.profit().breakEvenShare().orElseThrow(), CLOSE);
    assertThat(both.freed().hours().orElseThrow())
        .isCloseTo(one.freed().hours().orElseThrow(), CLOSE);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void other_uses_of_the_time_need_no_grading_anew(long seed) {
    var grades = made(seed);
    var plan = Plan.of(List.of(ActsFixture.wish("c0", new Act.Part())), grades);

    assertThat(WhatIf.of(grades, plan, TimeUse.NONE).with(USE))
        .usingRecursiveComparison()
        .isEqualTo(WhatIf.of(grades, plan, USE));
  }

  private static WhatIf parted(List<ClientFixture> clients, String... names) {
    var grades = ActsFixture.grades(clients.toArray(ClientFixture[]::new));
    var wishes = Arrays.stream(names).map(name -> ActsFixture.wish(name, new Act.Part())).toList();
    return WhatIf.of(grades, Plan.of(wishes, grades), USE);
  }

  private static PortfolioGrades made(long seed) {
    return ActsFixture.grades(others(seed).toArray(ClientFixture[]::new));
  }

  private static List<ClientFixture> others(long seed) {
    var random = new Random(seed);
    var clients = new ArrayList<ClientFixture>();
    for (int i = 0; i < 6; i++) {
      clients.add(
          aClient("c" + i)
              .payingByContract(400 + random.nextInt(5000))
              .taking(200 + random.nextInt(4000))
              .feltAs(random.nextDouble() * 4 - 2));
    }
    return clients;
  }
}
