package app.tamis.reactions;

import java.time.Instant;

/// How a quarter's round stands.
public sealed interface RoundState {

  Quarter quarter();

  /// How many people must be behind a sum that counts.
  int enough();

  /// Nobody has answered yet.
  record NotOpened(Quarter quarter, int enough) implements RoundState {}

  record Running(Round round) implements RoundState {

    @Override
    public Quarter quarter() {
      return round.quarter();
    }

    @Override
    public int enough() {
      return round.enough();
    }
  }

  /// No answer can be given or changed any more.
  ///
  /// @param tookPart who was invited, and who finished without having been
  record Over(
      Quarter quarter, Instant openedAt, Instant endedAt, int enough, int tookPart, int finished)
      implements RoundState {

    static Over of(Round round, Instant end) {
      int finished = round.finished().size();
      int uninvited =
          (int) round.parts().stream().filter(part -> !part.invited() && part.isFinished()).count();
      int invited = (int) round.parts().stream().filter(Round.Part::invited).count();
      return new Over(
          round.quarter(), round.openedAt(), end, round.enough(), invited + uninvited, finished);
    }
  }
}
