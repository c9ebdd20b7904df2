package app.tamis.reactions;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoundTests {

  private static final Quarter QUARTER = new Quarter(LocalDate.of(2026, 10, 1));
  private static final Instant OPENED = Instant.parse("2026-11-02T08:00:00Z");
  private static final Instant NEXT_DAY = OPENED.plus(Duration.ofDays(1));
  private static final UUID ANNE = new UUID(0, 1);
  private static final UUID BERT = new UUID(0, 2);
  private static final UUID CLEO = new UUID(0, 3);
  private static final Set<UUID> ALL = Set.of(ANNE, BERT, CLEO);

  @Test
  void it_runs_until_everybody_who_was_invited_has_finished() {
    assertThat(round(done(ANNE), asked(BERT)).end(ALL, NEXT_DAY)).isEmpty();
    assertThat(round(done(ANNE), done(BERT)).end(ALL, NEXT_DAY)).contains(NEXT_DAY);
  }

  @Test
  void who_cant_rate_any_more_holds_it_up_no_longer() {
    assertThat(round(done(ANNE), asked(BERT)).end(Set.of(ANNE, CLEO), NEXT_DAY)).contains(NEXT_DAY);
  }

  @Test
  void who_wasnt_invited_holds_nothing_up() {
    var late = new Round.Part(CLEO, false, Optional.empty(), Optional.empty());

    assertThat(round(done(ANNE), done(BERT), late).end(ALL, NEXT_DAY)).contains(NEXT_DAY);
  }

  @Test
  void where_nobody_has_finished_it_runs_on_though_nobody_is_left() {
    assertThat(round(asked(ANNE)).end(Set.of(), NEXT_DAY)).isEmpty();
  }

  @Test
  void fourteen_days_after_it_opened_it_ended_whenever_somebody_looks() {
    var round = round(done(ANNE), asked(BERT));
    var fourteenDays = Instant.parse("2026-11-16T08:00:00Z");

    assertThat(round.end(ALL, fourteenDays.minusMillis(1))).isEmpty();
    assertThat(round.end(ALL, fourteenDays)).contains(fourteenDays);
    assertThat(round.end(ALL, fourteenDays.plus(Duration.ofDays(90)))).contains(fourteenDays);
  }

  @Test
  void those_who_took_part_are_who_was_invited_and_who_finished_besides() {
    var late = new Round.Part(CLEO, false, Optional.empty(), Optional.of(NEXT_DAY));
    var dropped = new Round.Part(new UUID(0, 4), false, Optional.empty(), Optional.empty());

    var over = RoundState.Over.of(round(done(ANNE), asked(BERT), late, dropped), NEXT_DAY);

    assertThat(over.finished()).isEqualTo(2);
    assertThat(over.tookPart()).isEqualTo(3);
  }

  @Test
  void answers_of_one_or_two_count_where_the_owner_decided_so_and_never_more_easily_than_that() {
    assertThat(Openness.OPEN.enough(2)).isEqualTo(1);
    assertThat(Openness.OPEN.enough(3)).isEqualTo(3);
    assertThat(
            Stream.of(Openness.CLOSED, Openness.UNDECIDED)
                .map(one -> one.enough(1))
                .collect(toSet()))
        .containsExactly(3);
  }

  private static Round round(Round.Part... parts) {
    return new Round(QUARTER, OPENED, 3, List.of(parts));
  }

  private static Round.Part done(UUID person) {
    return new Round.Part(person, true, Optional.empty(), Optional.of(OPENED));
  }

  private static Round.Part asked(UUID person) {
    return new Round.Part(person, true, Optional.of(NEXT_DAY), Optional.empty());
  }
}
