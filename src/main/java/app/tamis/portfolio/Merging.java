package app.tamis.portfolio;

import app.tamis.basics.Message;
import java.util.Optional;

/// Which two clients can be said to be one: both must still be taken for no other, so that each
/// merger can be taken back by itself.
final class Merging {

  private Merging() {}

  /// Why one can't be taken for the other, which would remain.
  static Optional<Message> fault(Clients clients, Client taken, Client remaining) {
    if (taken.equals(remaining)) {
      return Optional.of(Message.of("mergers.itself", taken.name()));
    }
    if (clients.remaining(remaining).equals(taken)) {
      return Optional.of(Message.of("mergers.circle", remaining.name(), taken.name()));
    }
    if (taken.isMerged()) {
      return Optional.of(
          Message.of("mergers.already", taken.name(), clients.remaining(taken).name()));
    }
    if (remaining.isMerged()) {
      return Optional.of(
          Message.of("mergers.into-merged", remaining.name(), clients.remaining(remaining).name()));
    }
    return Optional.empty();
  }
}
