package app.tamis.reactions;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32C;

/// An order by chance that stays the same for a person and a quarter, and in which a client who
/// comes later pushes none of the others about: so that fatigue doesn't fall on the same names.
final class Shuffling {

  private Shuffling() {}

  static List<Caller> of(List<Caller> callers, UUID person, Quarter quarter) {
    return callers.stream()
        .sorted(
            Comparator.comparingLong((Caller caller) -> place(caller, person, quarter))
                .thenComparing(Caller::clientId))
        .toList();
  }

  private static long place(Caller caller, UUID person, Quarter quarter) {
    var sum = new CRC32C();
    sum.update(caller.clientId().text().getBytes(StandardCharsets.UTF_8));
    long seed = person.getMostSignificantBits() ^ quarter.firstDay().toEpochDay();
    return mixed(mixed(seed ^ person.getLeastSignificantBits()) + sum.getValue());
  }

  /// Each bit of what goes in turns about half of those that come out; a checksum alone would keep
  /// similar names together.
  private static long mixed(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
