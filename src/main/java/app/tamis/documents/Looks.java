package app.tamis.documents;

import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to what the firm's documents look like.
@Component
@Transactional
public class Looks {

  /// The most that a file may hold that is to be a logo.
  public static final int MOST_BYTES = LogoReading.MOST_BYTES;

  private final LookBook looks;
  private final Trail trail;
  private final Clock clock;

  Looks(LookBook looks, Trail trail, Clock clock) {
    this.looks = looks;
    this.trail = trail;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Look inForce() {
    return looks.inForce().orElse(Look.DEFAULT);
  }

  public void keep(Colour colour, Signature by) {
    keep(new Look(colour, inForce().logo()), by);
    trail.record(by, "trail.look.colour", colour.hex());
  }

  /// @param file a PNG or a JPEG
  /// @throws app.tamis.basics.Problems where it can't be a logo
  public void keepLogo(byte[] file, Signature by) {
    keep(new Look(inForce().wanted(), Optional.of(LogoReading.read(file))), by);
    trail.record(by, "trail.look.logo");
  }

  /// The firm's name stands in its place.
  public void removeLogo(Signature by) {
    keep(new Look(inForce().wanted(), Optional.empty()), by);
    trail.record(by, "trail.look.no-logo");
  }

  private void keep(Look look, Signature by) {
    looks.add(look, by.name(), clock.instant());
  }
}
