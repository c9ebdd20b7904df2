package app.tamis.identity;

import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts refused sign-ins on the trail: the first of an hour at once, the others of that hour in one
/// row, with their number. However often somebody tries, the trail stays readable.
@Component
@Transactional
public class Refusals {

  static final Duration WINDOW = Duration.ofHours(1);

  private static final int MOST_ADDRESSES = 5;

  private final RefusalBook refusals;
  private final PersonBook people;
  private final Trail trail;
  private final Clock clock;

  Refusals(RefusalBook refusals, PersonBook people, Trail trail, Clock clock) {
    this.refusals = refusals;
    this.people = people;
    this.trail = trail;
    this.clock = clock;
  }

  /// @param whose account; empty where there is none
  /// @param throttled whether the password wasn't even looked at
  void note(Optional<Person> whose, boolean throttled, String address) {
    settle();
    if (refusals.begin(RefusalBook.account(whose), clock.instant())) {
      var what = throttled ? "trail.access.throttled" : "trail.access.failed";
      record(what, whose, address);
    } else {
      refusals.countOneMore(RefusalBook.account(whose), address, MOST_ADDRESSES);
    }
  }

  /// Puts the hours that are over on the trail.
  public void settle() {
    for (var over : refusals.takeOver(clock.instant(), WINDOW)) {
      if (over.more() > 0) {
        record(
            "trail.access.failed-more",
            over.person().flatMap(people::findWithRemoved),
            over.addresses(),
            String.valueOf(over.more()));
      }
    }
  }

  private void record(String what, Optional<Person> whose, String address, String... more) {
    var by = Signature.unknown(address);
    whose.ifPresentOrElse(
        person -> trail.record(by, what, with(person.name(), more)),
        () -> trail.record(by, what + "-unknown", more));
  }

  private static String[] with(String first, String... more) {
    var all = new String[more.length + 1];
    all[0] = first;
    System.arraycopy(more, 0, all, 1, more.length);
    return all;
  }
}
