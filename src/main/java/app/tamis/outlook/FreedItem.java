package app.tamis.outlook;

import app.tamis.basics.ClientId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Something that freed hours are for.
///
/// @param scenario whose hours they are; empty for those of the exit plan
/// @param client empty for nobody in particular
/// @param hours a month
/// @param person who sees to it; empty for whoever may
/// @param hidden whether it was taken away
public record FreedItem(
    UUID id,
    Optional<UUID> scenario,
    Optional<ClientId> client,
    Kind kind,
    double hours,
    Optional<UUID> person,
    LocalDate dueOn,
    Optional<LocalDate> doneOn,
    boolean hidden) {

  /// It is told so long before it is due.
  private static final int TOLD_DAYS = 14;

  public enum Kind {
    REVIEW,
    PROJECT,
    REFERRAL,
    RENEWAL,
    OFFER,
    COMMUNICATION;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> find(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }

  public LocalDate toldFrom() {
    return dueOn.minusDays(TOLD_DAYS);
  }

  /// Whether it is to be done, and soon.
  public boolean isToDo(LocalDate today) {
    return !hidden && doneOn.isEmpty() && !today.isBefore(toldFrom());
  }

  /// The hours of all that wasn't taken away, a month.
  public static double sum(List<FreedItem> items) {
    return items.stream().filter(item -> !item.hidden).mapToDouble(FreedItem::hours).sum();
  }
}
