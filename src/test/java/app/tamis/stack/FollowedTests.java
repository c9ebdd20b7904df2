package app.tamis.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tamis.facts.Recorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Incidents that followed advice that was refused.
class FollowedTests {

  private static final LocalDate TODAY = LocalDate.parse("2026-01-15");

  @ParameterizedTest
  @CsvSource({
    "Sauvegarde hors site, BACKUP",
    "Off-site backup, BACKUP",
    "Double authentification pour tous, SIGN_IN",
    "Two-factor sign-in for everybody, SIGN_IN",
    "Remplacer les postes sous Windows 10, MACHINES",
    "Replace the Windows 10 machines, MACHINES",
    "Remplacer le pare-feu, FIREWALL",
    "Filtrage des e-mails, MAIL",
    "Filter the email, MAIL",
    "Former l'équipe à l'hameçonnage, TRAINING",
    "Train the team against phishing, TRAINING",
    "Renouveler le serveur, SERVER",
    "Plan de reprise d'activité, RECOVERY",
    "Disaster recovery plan, RECOVERY"
  })
  void a_pieces_title_tells_what_it_is_about(String title, Topic topic) {
    assertThat(Topic.ofAdvice(title)).contains(topic);
  }

  @Test
  void what_followed_within_twelve_months_of_the_same_matter_is_told_with_its_cost() {
    var refused = advice("V1", "Off-site backup", "refused", "2025-01-10");

    var followed =
        of(
            List.of(refused),
            ticket("T0", "2025-01-10", "Backup failed on one laptop", 30, 25),
            ticket("T1", "2025-01-11", "Restore a deleted file", 90, 67.5),
            ticket("T2", "2025-06-01", "Black screen at start-up", 60, 45),
            ticket("T3", "2026-01-10", "SAUVEGARDE EN ÉCHEC sur un poste", 30, 22.5),
            ticket("T4", "2026-01-11", "Backup failed on one laptop", 30, 22.5));

    var piece = followed.pieces().getFirst();
    assertThat(piece.incidents())
        .extracting(Recorded.TicketWork::id)
        .as("neither on the day itself, nor of another matter, nor after twelve months")
        .containsExactly("T1", "T3");
    assertThat(Followed.hours(piece.incidents())).isEqualTo(2);
    assertThat(Followed.cost(piece.incidents())).isCloseTo(90, within(1e-9));
    assertThat(piece.over()).isTrue();
  }

  @Test
  void what_a_client_asks_for_is_no_incident() {
    var followed =
        Followed.of(
            List.of(advice("V1", "Off-site backup", "refused", "2025-01-10")),
            List.of(
                new Recorded.TicketWork(
                    "T1",
                    LocalDate.parse("2025-03-01"),
                    Optional.of("request"),
                    Optional.of("Restore a file"),
                    30,
                    20,
                    true)),
            TODAY);

    assertThat(followed.incidents()).isEmpty();
  }

  @Test
  void a_title_that_names_nothing_and_tickets_that_say_nothing_are_said_to() {
    var followed =
        of(
            List.of(advice("V1", "Something better", "refused", "2025-09-01")),
            ticket("T1", "2025-10-01", "", 30, 20));

    assertThat(followed.pieces().getFirst().topic()).isEmpty();
    assertThat(followed.pieces().getFirst().silent()).isEqualTo(1);
    assertThat(followed.pieces().getFirst().over()).isFalse();
    assertThat(followed.pieces().getFirst().until()).isEqualTo(TODAY);
  }

  @Test
  void nothing_follows_once_the_same_was_welcomed_after_all() {
    var followed =
        of(
            List.of(
                advice("V1", "Off-site backup", "refused", "2025-01-10"),
                advice("V2", "Backup in the cloud", "welcomed", "2025-03-01")),
            ticket("T1", "2025-02-28", "Backup failed", 30, 20),
            ticket("T2", "2025-03-01", "Backup failed", 30, 20));

    assertThat(followed.incidents()).extracting(Recorded.TicketWork::id).containsExactly("T1");
    assertThat(followed.pieces().getFirst().over()).isTrue();
  }

  @Test
  void a_ticket_follows_the_last_refusal_alone() {
    var followed =
        of(
            List.of(
                advice("V1", "Off-site backup", "refused", "2025-01-10"),
                advice("V2", "Off-site backup", "refused", "2025-05-10"),
                advice("V3", "Off-site backup", "cheapest", "2025-06-10")),
            ticket("T1", "2025-04-01", "Backup failed", 30, 20),
            ticket("T2", "2025-07-01", "Backup failed", 30, 20));

    assertThat(followed.pieces())
        .extracting(piece -> piece.advice().id())
        .containsExactly("V2", "V1");
    assertThat(followed.pieces())
        .extracting(piece -> piece.incidents().getFirst().id())
        .containsExactly("T2", "T1");
  }

  @RepeatedTest(100)
  void no_ticket_is_counted_twice_or_out_of_time(RepetitionInfo seed) {
    var dice = new Random(seed.getCurrentRepetition());
    var titles = List.of("Off-site backup", "Renew the server", "Filter the email", "Advice");
    var subjects = List.of("Backup failed", "File server very slow", "Spam again", "", "Printer");
    var answers = List.of("refused", "welcomed", "cheapest");
    var advice = new ArrayList<Recorded.Advice>();
    for (int i = 0; i < 12; i++) {
      advice.add(advice("V" + i, pick(titles, dice), pick(answers, dice), day(dice).toString()));
    }
    var tickets = new ArrayList<Recorded.TicketWork>();
    for (int i = 0; i < 60; i++) {
      tickets.add(ticket("T" + i, day(dice).toString(), pick(subjects, dice), 60, 45));
    }

    var followed = Followed.of(advice, tickets, TODAY);

    var ids = followed.incidents().stream().map(Recorded.TicketWork::id).toList();
    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    for (var piece : followed.pieces()) {
      assertThat(piece.until()).isBeforeOrEqualTo(TODAY);
      assertThat(piece.incidents())
          .allSatisfy(ticket -> {
            assertThat(ticket.openedOn()).isAfter(piece.refusedOn());
            assertThat(ticket.openedOn()).isBeforeOrEqualTo(piece.until());
            assertThat(Topic.ofTicket(ticket.subject().orElseThrow()))
                .contains(piece.topic().orElseThrow());
          });
    }
    if (!advice.isEmpty() && !followed.pieces().isEmpty()) {
      assertThat(Followed.since(advice)).contains(followed.pieces().getLast().refusedOn());
    }
  }

  private static LocalDate day(Random dice) {
    return TODAY.minusDays(dice.nextInt(800));
  }

  private static String pick(List<String> of, Random dice) {
    return of.get(dice.nextInt(of.size()));
  }

  private static Followed of(List<Recorded.Advice> advice, Recorded.TicketWork... tickets) {
    return Followed.of(advice, List.of(tickets), TODAY);
  }

  private static Recorded.Advice advice(String id, String title, String response, String day) {
    return new Recorded.Advice(
        id,
        LocalDate.parse(day).minusDays(7),
        Optional.of(title),
        Optional.of(response),
        Optional.of(LocalDate.parse(day)),
        OptionalDouble.empty());
  }

  private static Recorded.TicketWork ticket(
      String id, String day, String subject, double minutes, double cost) {
    return new Recorded.TicketWork(
        id,
        LocalDate.parse(day),
        Optional.of("incident"),
        Optional.of(subject),
        minutes,
        cost,
        true);
  }
}
