package app.tamis.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.facts.Equipment.Licence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// Until when a client's licences run, and who says so.
class LicenceEndTests {

  private static final ClientId CLIENT = new ClientId("c");
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

  private static final Licence OFFICE =
      licence("Microsoft 365", OptionalInt.of(5), Optional.of(JUNE), Optional.of(true));
  private static final Licence ANTIVIRUS =
      licence("Antivirus", OptionalInt.of(5), Optional.of(JUNE), Optional.empty());

  @Test
  void the_last_end_on_record_counts_with_what_ends_then() {
    var earlier =
        licence("Backup", OptionalInt.of(1), Optional.of(JUNE.minusMonths(1)), Optional.empty());

    assertThat(found(OFFICE, earlier, ANTIVIRUS))
        .contains(new LicenceEnd.OnRecord(JUNE, List.of("Antivirus", "Microsoft 365"), false));
    assertThat(found(OFFICE, ANTIVIRUS).map(LicenceEnd::from))
        .contains(Message.of("exits.licence.recorded", "Antivirus, Microsoft 365", JUNE));
  }

  @Test
  void what_can_be_handed_over_is_said_to_be() {
    assertThat(found(OFFICE).map(LicenceEnd::from))
        .contains(Message.of("exits.licence.transferable", "Microsoft 365", JUNE));
  }

  @Test
  void what_somebody_said_goes_before_what_is_on_record() {
    var said =
        new ExitSaid(CLIENT, ExitSaid.Kind.LICENCE, "2026-03-31", "Olive Owner", Instant.EPOCH);

    assertThat(LicenceEnd.of(Optional.of(said), List.of(OFFICE), TODAY))
        .contains(new LicenceEnd.Typed(LocalDate.of(2026, 3, 31), "Olive Owner"));
  }

  @Test
  void without_an_end_to_come_or_a_seat_nothing_is_known() {
    var over = Optional.of(TODAY.minusDays(1));

    assertThat(found(licence("Old", OptionalInt.of(5), over, Optional.empty()))).isEmpty();
    assertThat(found(licence("Open", OptionalInt.of(5), Optional.empty(), Optional.empty())))
        .isEmpty();
    assertThat(found(licence("None", OptionalInt.of(0), Optional.of(JUNE), Optional.empty())))
        .isEmpty();
    assertThat(found(licence("Some", OptionalInt.empty(), Optional.of(TODAY), Optional.empty())))
        .isPresent();
  }

  private static Optional<LicenceEnd> found(Licence... onRecord) {
    return LicenceEnd.of(Optional.empty(), List.of(onRecord), TODAY);
  }

  private static Licence licence(
      String product,
      OptionalInt seats,
      Optional<LocalDate> termEnd,
      Optional<Boolean> transferable) {
    return new Licence(
        product, CLIENT, product, Optional.empty(), seats, Optional.empty(), termEnd, transferable);
  }
}
