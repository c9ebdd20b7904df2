package app.tamis.web.decisions;

import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.gradebook.Standing;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Decisions.PersonsGrade;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.web.grades.InForce;
import app.tamis.worklist.DutySource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// A grade that somebody set by hand is about to end. Which grade it is isn't said: who reads this
/// may not have taken the caller test yet.
@Component
final class OverrideDuties implements DutySource {

  /// Long enough to look at the client, and to talk about it.
  private static final int SOON_DAYS = 14;

  private final InForce inForce;

  OverrideDuties(InForce inForce) {
    this.inForce = inForce;
  }

  @Override
  public List<Duty> list(Person reader) {
    return reader.may(Right.DECISIONS)
        ? inForce.find().stream().flatMap(OverrideDuties::duties).toList()
        : List.of();
  }

  private static Stream<Duty> duties(Standing now) {
    return now.grades().clients().stream()
        .flatMap(client ->
            given(client, now).stream()
                .filter(given -> endsSoon(given, now.today()))
                .map(given -> duty(client, given, now)));
  }

  /// The one in force today.
  private static Optional<PersonsGrade> given(ClientGrade client, Standing now) {
    return now.decisions().on(now.today()).given(client.findings().client().id());
  }

  private static boolean endsSoon(PersonsGrade given, LocalDate today) {
    return !given.until().isAfter(today.plusDays(SOON_DAYS));
  }

  private static Duty duty(ClientGrade client, PersonsGrade given, Standing now) {
    var onRecord = client.findings().client();
    return new Duty(
        Message.of("decide.duty", onRecord.name(), given.by(), given.until()),
        Message.of("decide.duty.act", onRecord.name()),
        DecisionsWords.path(now.clients().number(onRecord.id())),
        Whose.whoMay(Right.DECISIONS),
        Weight.MIDDLING,
        given.until().minusDays(SOON_DAYS),
        Optional.of(given.until()));
  }
}
