package app.tamis.outlook;

import app.tamis.basics.Message;
import app.tamis.facts.Equipment.Licence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Until when licences run that are paid for a client.
public sealed interface LicenceEnd {

  LocalDate day();

  /// Where that is known from.
  Message from();

  /// Somebody said so.
  record Typed(LocalDate day, String byName) implements LicenceEnd {

    @Override
    public Message from() {
      return Message.of("exits.licence.typed", day, byName);
    }
  }

  /// Of those on record whose term ends last.
  ///
  /// @param transferable whether all of these are known to be
  record OnRecord(LocalDate day, List<String> products, boolean transferable)
      implements LicenceEnd {

    public OnRecord {
      products = List.copyOf(products);
    }

    @Override
    public Message from() {
      return Message.of(
          transferable ? "exits.licence.transferable" : "exits.licence.recorded",
          String.join(", ", products),
          day);
    }
  }

  /// What somebody said goes before what is on record. Of a term that is over nobody knows whether
  /// it was renewed.
  ///
  /// @param said of the client's licences
  /// @param onRecord the client's
  static Optional<LicenceEnd> of(Optional<ExitSaid> said, List<Licence> onRecord, LocalDate today) {
    return said.<LicenceEnd>map(one -> new Typed(one.day(), one.byName()))
        .or(() -> last(onRecord, today));
  }

  private static Optional<LicenceEnd> last(List<Licence> onRecord, LocalDate today) {
    var paid = onRecord.stream().filter(one -> one.seats().orElse(1) > 0).toList();
    return paid.stream()
        .flatMap(one -> one.termEnd().stream())
        .filter(end -> !end.isBefore(today))
        .max(LocalDate::compareTo)
        .map(end ->
            onRecord(
                end, paid.stream().filter(one -> one.termEnd().equals(Optional.of(end))).toList()));
  }

  private static OnRecord onRecord(LocalDate end, List<Licence> ending) {
    return new OnRecord(
        end,
        ending.stream().map(Licence::product).distinct().sorted().toList(),
        ending.stream().allMatch(one -> one.transferable().orElse(false)));
  }
}
