package app.tamis.calls;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// To whom a call is shown that rings at a phone.
///
/// @param holders whose phones are which
/// @param every who want to see every call
/// @param takers everybody who takes calls
record Recipients(Collection<Holder> holders, Set<UUID> every, Set<UUID> takers) {

  record Holder(UUID person, String extension) {}

  /// @param extension the phone; empty where the telephone system doesn't say which rings
  Set<UUID> of(Optional<String> extension) {
    var shown = new HashSet<>(every);
    if (isUnsaid() || (extension.isEmpty() && every.isEmpty())) {
      shown.addAll(takers);
    }
    extension.ifPresent(phone ->
        holders.stream()
            .filter(holder -> holder.extension().equals(phone))
            .map(Holder::person)
            .forEach(shown::add));
    shown.retainAll(takers);
    return Set.copyOf(shown);
  }

  /// Nobody has said anything yet: better a card too many than none.
  boolean isUnsaid() {
    return holders.isEmpty() && every.isEmpty();
  }
}
