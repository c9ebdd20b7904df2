package app.tamis.measures;

import java.util.Optional;

/// What [Measure#EFFICIENCY] says of a price.
public enum Efficiency {
  /// The hours bring too little.
  LOW,
  SOUND,
  /// The client may feel overcharged, and leave.
  HIGH;

  private static final double SOUND_FROM = 0.8;
  private static final double SOUND_TO = 1.5;

  public static Optional<Efficiency> of(Measures client) {
    var efficiency = client.value(Measure.EFFICIENCY);
    return efficiency.isPresent() ? Optional.of(of(efficiency.getAsDouble())) : Optional.empty();
  }

  static Efficiency of(double efficiency) {
    if (efficiency < SOUND_FROM) {
      return LOW;
    }
    return efficiency > SOUND_TO ? HIGH : SOUND;
  }
}
