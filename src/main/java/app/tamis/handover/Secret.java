package app.tamis.handover;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Something that only the client may read. We never see it: it comes encrypted, by a key that
/// stands in the link alone.
///
/// @param what it opens, such as "firewall, account admin"
/// @param openedAt when it was opened, once; it is gone then
/// @param openedFrom from which address
/// @param until when it can be opened
public record Secret(
    UUID id,
    String what,
    String madeBy,
    Instant madeAt,
    Instant until,
    Optional<Instant> openedAt,
    String openedFrom) {

  public boolean isThere(Instant now) {
    return openedAt.isEmpty() && until.isAfter(now);
  }
}
