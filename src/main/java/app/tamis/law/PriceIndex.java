package app.tamis.law;

import app.tamis.basics.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What prices may be tied to, by the words of the tables.
public enum PriceIndex {
  /// The trade's own index in France, as published since September 2022.
  SYNTEC_REVISED("law.index.syntec-revised"),

  /// The one before it.
  SYNTEC("law.index.syntec"),

  /// Consumer prices and the like.
  GENERAL_PRICE_LEVEL("law.index.general-price-level");

  private final String key;

  PriceIndex(String key) {
    this.key = key;
  }

  /// As tables write it.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<PriceIndex> find(String id) {
    return Arrays.stream(values()).filter(index -> index.id().equals(id)).findFirst();
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(PriceIndex::id).toList();
  }

  public Message message() {
    return Message.of(key);
  }
}
