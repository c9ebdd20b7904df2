package app.tamis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoleTests {

  @Test
  void an_owner_may_all() {
    assertThat(rights(Role.OWNER)).containsExactly(Right.values());
  }

  @Test
  void a_manager_may_all_but_say_who_comes_in_read_the_trail_and_end_rounds() {
    assertThat(rights(Role.MANAGER))
        .containsExactly(
            Right.MONEY,
            Right.GRADES,
            Right.REACTIONS,
            Right.RATING,
            Right.DECISIONS,
            Right.AGREEMENTS,
            Right.IMPORTS,
            Right.CALLS);
  }

  @Test
  void a_technician_rates_takes_calls_and_sees_no_money_and_no_computed_grade() {
    assertThat(rights(Role.TECHNICIAN)).containsExactly(Right.RATING, Right.CALLS);
  }

  @Test
  void a_bookkeeper_sees_money_and_not_how_the_team_feels() {
    assertThat(rights(Role.BOOKKEEPER))
        .containsExactly(Right.MONEY, Right.GRADES, Right.IMPORTS, Right.CALLS);
  }

  private static List<Right> rights(Role role) {
    return Arrays.stream(Right.values()).filter(role::may).toList();
  }
}
