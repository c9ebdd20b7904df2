package app.tamis.caller;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to what came of the rounds. Nothing that it hands out says who felt what.
@Component
public class Reactions {

  private static final Period SHOWN = Period.ofMonths(12);
  private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

  private final ReactionBook reactions;
  private final ReactionsVersion version;
  private final Clock clock;

  Reactions(ReactionBook reactions, ReactionsVersion version, Clock clock) {
    this.reactions = reactions;
    this.version = version;
    this.clock = clock;
  }

  /// A reaction that counts in the grade.
  ///
  /// @param reaction from −2 to 2
  public record Counted(String clientId, Instant at, int reaction) {}

  /// Another number whenever [#counted] may have changed, other than by a quarter's end. Ask for it
  /// first, then for those: so that what changes meanwhile is seen the next time.
  public long version() {
    return version.now();
  }

  @Transactional(readOnly = true)
  public List<Counted> counted() {
    return reactions.counted(running());
  }

  /// What pages may show of the reactions to a client in the last twelve months.
  @Transactional(readOnly = true)
  public Shown shownOf(String clientId) {
    var after = clock.instant().atZone(ZoneOffset.UTC).minus(SHOWN).toInstant();
    return Shown.of(reactions.ratings(clientId, running(), after));
  }

  /// Where a quarter ends last: once it is over there, nobody can be in the middle of its round.
  private Quarter running() {
    return Quarter.of(clock.instant(), LAST);
  }
}
