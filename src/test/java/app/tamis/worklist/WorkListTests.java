package app.tamis.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.identity.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkListTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);
  private static final Person OWNER = person(1, Role.OWNER);
  private static final Person TECHNICIAN = person(2, Role.TECHNICIAN);

  @Test
  void everybody_sees_what_is_theirs_and_nothing_else() {
    var list =
        of(
            duty("decide").whose(Whose.whoMay(Right.DECISIONS)),
            duty("rate").whose(Whose.whoMay(Right.RATING)),
            duty("tina").whose(new Whose.One(TECHNICIAN.id())));

    assertThat(paths(list.of(OWNER, TODAY).first())).containsExactly("decide", "rate");
    assertThat(paths(list.of(TECHNICIAN, TODAY).first())).containsExactly("rate", "tina");
  }

  @Test
  void who_lacks_one_of_several_rights_isnt_asked() {
    var list = of(duty("look").whose(Whose.whoMay(Right.GRADES, Right.DECISIONS)));

    assertThat(list.of(person(3, Role.BOOKKEEPER), TODAY).first()).isEmpty();
    assertThat(list.of(person(4, Role.MANAGER), TODAY).first()).hasSize(1);
  }

  @Test
  void what_loses_its_use_within_a_week_comes_before_what_weighs_more() {
    var list =
        of(
            duty("heavy").weighing(Weight.HEAVY),
            duty("in-a-month").until(TODAY.plusDays(30)),
            duty("in-a-week").until(TODAY.plusDays(7)),
            duty("today").until(TODAY),
            duty("in-eight-days").until(TODAY.plusDays(8)));

    assertThat(paths(list.of(OWNER, TODAY).first()))
        .containsExactly("today", "in-a-week", "heavy", "in-eight-days", "in-a-month");
  }

  @Test
  void of_two_that_weigh_the_same_the_one_that_waits_longer_comes_first() {
    var list = of(duty("new").since(TODAY), duty("old").since(TODAY.minusDays(9)));

    assertThat(paths(list.of(OWNER, TODAY).first())).containsExactly("old", "new");
  }

  @Test
  void five_stand_in_front_and_the_rest_behind() {
    var list = of(IntStream.range(0, 7).mapToObj(i -> duty("d" + i)).toArray(Wanted[]::new));

    var work = list.of(OWNER, TODAY);

    assertThat(paths(work.first())).containsExactly("d0", "d1", "d2", "d3", "d4");
    assertThat(paths(work.behind())).containsExactly("d5", "d6");
    assertThat(work.size()).isEqualTo(7);
  }

  private static WorkList of(Wanted... duties) {
    return new WorkList(
        List.of(_ -> List.of(), _ -> List.of(duties).stream().map(Wanted::duty).toList()));
  }

  private static List<String> paths(List<Duty> duties) {
    return duties.stream().map(Duty::path).toList();
  }

  private static Person person(int number, Role role) {
    return new Person(
        new UUID(0, number), "Ada", number + "@example.org", role, "en", Instant.EPOCH);
  }

  private static Wanted duty(String path) {
    return new Wanted(
        new Duty(
            Message.of("week.title"),
            Message.of("week.title"),
            path,
            Whose.whoMay(Right.RATING),
            Weight.MIDDLING,
            TODAY,
            Optional.empty()));
  }

  /// A duty, of which a test says what matters.
  private record Wanted(Duty duty) {

    Wanted whose(Whose whose) {
      return with(whose, duty.weight(), duty.since(), duty.until());
    }

    Wanted weighing(Weight weight) {
      return with(duty.whose(), weight, duty.since(), duty.until());
    }

    Wanted since(LocalDate since) {
      return with(duty.whose(), duty.weight(), since, duty.until());
    }

    Wanted until(LocalDate until) {
      return with(duty.whose(), duty.weight(), duty.since(), Optional.of(until));
    }

    private Wanted with(Whose whose, Weight weight, LocalDate since, Optional<LocalDate> until) {
      return new Wanted(
          new Duty(duty.what(), duty.act(), duty.path(), whose, weight, since, until));
    }
  }
}
