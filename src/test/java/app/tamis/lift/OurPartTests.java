package app.tamis.lift;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.facts.Directory;
import app.tamis.facts.Recorded.Ticket;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// "Is it us?", as far as figures say.
class OurPartTests {

  private static final ClientId CLIENT = new ClientId("C001");

  @Test
  void a_subject_that_comes_three_times_is_repeated_whatever_the_number_of_the_machine() {
    var part =
        OurPart.of(
            List.of(
                ticket("Printer 12 jams"),
                ticket("printer 7 jams"),
                ticket("Printer #3 jams"),
                ticket("Mail is slow"),
                ticket("Mail is slow")),
            List.of());

    assertThat(part.tickets()).isEqualTo(5);
    assertThat(part.repeated()).containsExactly(new OurPart.Repeated("printer jams", 3));
  }

  @Test
  void the_three_most_frequent_stand_first_and_those_alike_by_name() {
    var tickets =
        List.of("d", "d", "d", "d", "c", "c", "c", "b", "b", "b", "a", "a", "a").stream()
            .map(OurPartTests::ticket)
            .toList();

    assertThat(OurPart.of(tickets, List.of()).repeated())
        .extracting(OurPart.Repeated::subject)
        .containsExactly("d", "a", "b");
  }

  @Test
  void what_monitoring_opened_isnt_the_clients_but_a_changed_set_up_counts_all_the_same() {
    var part =
        OurPart.of(
            List.of(
                new Ticket(
                    "T1",
                    LocalDateTime.of(2026, 1, 5, 9, 0),
                    Optional.empty(),
                    Optional.of("monitoring"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("Disk full"),
                    Optional.of(true),
                    false,
                    false,
                    false,
                    false,
                    false)),
            List.of());

    assertThat(part.tickets()).isZero();
    assertThat(part.repeated()).isEmpty();
    assertThat(part.checked()).isEqualTo(1);
    assertThat(part.changed()).isEqualTo(1);
  }

  @Test
  void tools_that_arent_in_place_are_missing_and_those_nobody_told_of_arent_counted() {
    var part =
        OurPart.of(
            List.of(),
            List.of(
                new Directory.Tool(CLIENT, "RMM", true),
                new Directory.Tool(CLIENT, "Backup", false)));

    assertThat(part.known()).isEqualTo(2);
    assertThat(part.missing()).containsExactly("Backup");
  }

  private static Ticket ticket(String subject) {
    return new Ticket(
        subject,
        LocalDateTime.of(2026, 1, 5, 9, 0),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(subject),
        Optional.empty(),
        true,
        false,
        false,
        false,
        false);
  }
}
