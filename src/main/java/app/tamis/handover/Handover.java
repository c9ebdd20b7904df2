package app.tamis.handover;

import app.tamis.basics.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// A client's environment on its way into other hands.
///
/// @param client whose it is
/// @param name as it was called when it began
/// @param lastDay on which we serve; empty where it isn't decided
/// @param contact whom the client and its next provider can call
/// @param said what people wrote of a section; a line each
/// @param sentOn when the pack left; empty before
/// @param acceptance empty before, and where it was taken back
/// @param document the pack as it was accepted
public record Handover(
    UUID id,
    ClientId client,
    String name,
    Optional<LocalDate> lastDay,
    String contact,
    Map<SectionKind, List<String>> said,
    Optional<LocalDate> sentOn,
    Optional<Acceptance> acceptance,
    Optional<UUID> document,
    boolean hidden,
    String madeBy,
    Instant madeAt) {

  public Handover {
    said = new TreeMap<>(said);
  }

  /// Whether the client can still accept it.
  public boolean isOpen() {
    return !hidden && sentOn.isPresent() && acceptance.isEmpty();
  }

  /// What happened to it.
  ///
  /// @param what `made`, `sent`, `viewed`, `downloaded`, `accepted`, `secret-made`, `secret-opened`
  /// @param who did it
  /// @param detail such as to whom it was sent
  public record Event(String what, Instant at, String who, String address, String detail) {}
}
