package app.tamis.calls;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.calls.Recipients.Holder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecipientsTests {

  private static final UUID TINA = new UUID(0, 1);
  private static final UUID MAX = new UUID(0, 2);
  private static final UUID OLIVE = new UUID(0, 3);
  private static final Set<UUID> ALL = Set.of(TINA, MAX, OLIVE);

  @Test
  void as_long_as_nobody_has_said_anything_everybody_sees_every_call() {
    var recipients = new Recipients(List.of(), Set.of(), ALL);

    assertThat(recipients.of(Optional.of("12"))).isEqualTo(ALL);
    assertThat(recipients.of(Optional.empty())).isEqualTo(ALL);
  }

  @Test
  void a_call_is_shown_to_whose_phone_rings_and_to_who_wants_every_call() {
    var recipients =
        new Recipients(List.of(new Holder(TINA, "12"), new Holder(MAX, "13")), Set.of(OLIVE), ALL);

    assertThat(recipients.of(Optional.of("12"))).containsExactlyInAnyOrder(TINA, OLIVE);
    assertThat(recipients.of(Optional.of("99"))).containsExactly(OLIVE);
    assertThat(recipients.of(Optional.empty())).containsExactly(OLIVE);
  }

  @Test
  void where_nobody_knows_which_phone_rings_and_nobody_wants_every_call_all_see_it() {
    var recipients = new Recipients(List.of(new Holder(TINA, "12")), Set.of(), ALL);

    assertThat(recipients.of(Optional.empty())).isEqualTo(ALL);
    assertThat(recipients.of(Optional.of("99"))).isEmpty();
  }

  @Test
  void whoever_takes_no_calls_any_more_sees_none() {
    var recipients = new Recipients(List.of(new Holder(TINA, "12")), Set.of(OLIVE), Set.of(MAX));

    assertThat(recipients.of(Optional.of("12"))).isEmpty();
  }
}
