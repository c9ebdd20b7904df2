package app.tamis.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.agreements.Party;
import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.cli.Approved;
import app.tamis.documents.Document;
import app.tamis.documents.Look;
import app.tamis.documents.Renderings;
import app.tamis.facts.Directory.Device;
import app.tamis.facts.Recorded.Activity;
import app.tamis.facts.Recorded.Contract;
import app.tamis.facts.Recorded.Invoice;
import app.tamis.facts.Recorded.Ticket;
import app.tamis.facts.Recorded.Work;
import app.tamis.reviews.Agenda.Evidence;
import app.tamis.reviews.Agenda.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The six lines, minutes and refusals, compared whole with files that a person has read.
class AgendaTests {

  private static final ClientId CLIENT = new ClientId("C011");
  private static final LocalDate SINCE = LocalDate.of(2025, 7, 15);
  private static final LocalDate TO = LocalDate.of(2026, 1, 15);
  private static final Currency EUROS = Currency.getInstance("EUR");
  private static final UUID ANNA = UUID.randomUUID();

  @ParameterizedTest
  @CsvSource({"en", "fr"})
  void six_lines_read_as_they_were_found_good(String language) throws IOException {
    Approved.checkFile("reviews/agenda-" + language + ".txt", text(agenda(known()), language));
  }

  @ParameterizedTest
  @CsvSource({"en", "fr"})
  void what_isnt_on_record_is_said_not_to_be_known(String language) throws IOException {
    var agenda = agenda(AgendaRecords.NONE);

    Approved.checkFile("reviews/agenda-unknown-" + language + ".txt", text(agenda, language));
    assertThat(points(agenda).filter(Point::known).flatMap(point -> point.behind().stream()))
        .containsOnly(Evidence.ADVICE);
  }

  @ParameterizedTest
  @CsvSource({"en", "fr"})
  void minutes_read_as_they_were_found_good(String language) throws IOException {
    var document = minutes(language).document();

    Approved.checkFile("reviews/minutes-" + language + ".txt", text(document));
    draw(document, "minutes-" + language);
  }

  @ParameterizedTest
  @CsvSource({"en", "fr"})
  void a_refusal_reads_as_it_was_found_good(String language) throws IOException {
    var document =
        new RefusalDocument(us(), them(), terms(language), TO, Optional.empty()).document();

    Approved.checkFile("reviews/refusal-" + language + ".txt", text(document));
    draw(document, "refusal-" + language);
  }

  @Test
  void what_is_shown_behind_a_figure_is_what_was_counted() {
    var picked = new Picking(known(), SINCE, TO);

    assertThat(Behind.of(Evidence.OPENED, picked, List.of(), EUROS)).hasSize(5);
    assertThat(Behind.of(Evidence.REPEATED, picked, List.of(), EUROS)).hasSize(3);
    assertThat(Behind.of(Evidence.OPEN_BILLS, picked, List.of(), EUROS)).hasSize(1);
    for (var evidence : Evidence.values()) {
      assertThat(Behind.of(evidence, picked, advised("en"), EUROS))
          .as(evidence.code())
          .isNotEmpty();
    }
  }

  @Test
  void a_client_with_a_monthly_fee_sees_hours_only_where_somebody_chose_so() {
    var agenda = agenda(known());

    assertThat(evidence(agenda.shown(false))).doesNotContain(Evidence.HOURS);
    assertThat(evidence(agenda.shown(true))).contains(Evidence.HOURS);
  }

  private static Stream<Evidence> evidence(Agenda agenda) {
    return points(agenda).flatMap(point -> point.behind().stream());
  }

  private static Stream<Point> points(Agenda agenda) {
    return agenda.lines().stream().flatMap(line -> line.points().stream());
  }

  private static Agenda agenda(AgendaRecords records) {
    return new AgendaMaking(
            records,
            new Picking(records, SINCE, TO),
            advised("en"),
            records.tickets().isEmpty()
                ? Optional.empty()
                : Optional.of(
                    new AgendaMaking.Said(
                        SINCE,
                        new Trouble(
                            UUID.randomUUID(),
                            Trouble.Answer.YES,
                            "two days without a till",
                            "Anna"))),
            records.tickets().isEmpty() ? List.of() : List.of(decision("Test the backup")),
            EUROS,
            true)
        .agenda(false);
  }

  private static String text(Agenda agenda, String language) {
    var words = Words.of(language);
    var text = new StringBuilder();
    for (var line : agenda.lines()) {
      text.append(words.say("reviews.topic." + line.topic().code())).append('\n');
      line.points()
          .forEach(point -> text.append("- ").append(words.sentence(point.said())).append('\n'));
    }
    return text.toString();
  }

  private static AgendaRecords known() {
    return new AgendaRecords(
        Stream.concat(
                IntStream.rangeClosed(1, 3)
                    .mapToObj(day -> ticket("Printer jam #" + day, "incident", day, true)),
                Stream.of(
                    ticket("A new colleague", "request", 4, true),
                    ticket("Second line", "project", 5, false)))
            .toList(),
        List.of(work(90, false), work(45, true)),
        List.of(
            new Activity(TO.minusDays(20), "patches_installed", 128),
            new Activity(TO.minusDays(40), "threats_blocked", 1),
            new Activity(TO.minusDays(60), "backups_verified", 6)),
        List.of(
            invoice("2025-101", 1_200, 1_200, TO.minusDays(60)),
            invoice("2025-140", 1_200.5, 0, TO.minusDays(40))),
        List.of(contract()),
        List.of(
            device("server", "SRV-01", TO.minusDays(100), TO.minusDays(400)),
            device("workstation", "PC-07", TO.plusDays(100), TO.plusDays(400)),
            new Device(
                CLIENT,
                "printer",
                Optional.empty(),
                Optional.empty(),
                Optional.of(TO),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true))));
  }

  private static Ticket ticket(String subject, String kind, int day, boolean closed) {
    var opened = TO.minusDays(30 + day).atTime(9, 0);
    return new Ticket(
        "T" + day,
        opened,
        closed ? Optional.of(opened.plusDays(1)) : Optional.empty(),
        Optional.of("email"),
        Optional.of(day == 1 ? "urgent" : "normal"),
        Optional.of(kind),
        Optional.of(subject),
        Optional.empty(),
        true,
        true,
        day == 1,
        false,
        false);
  }

  private static Work work(double minutes, boolean late) {
    return new Work(
        TO.minusDays(10).atTime(late ? 22 : 10, 0),
        minutes,
        Optional.of("Anna"),
        Optional.of("Printer jam"),
        Optional.empty(),
        Optional.empty(),
        30,
        late);
  }

  private static Invoice invoice(String number, double payable, double received, LocalDate issued) {
    return new Invoice(
        number,
        issued,
        issued.plusDays(30),
        payable,
        payable,
        received,
        received > 0 ? Optional.of(issued.plusDays(20)) : Optional.empty(),
        received >= payable,
        Optional.empty());
  }

  private static Contract contract() {
    return new Contract(
        "managed",
        LocalDate.of(2024, 4, 1),
        Optional.of(LocalDate.of(2026, 3, 31)),
        OptionalDouble.of(1_000),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.of(90),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.empty());
  }

  private static Device device(String kind, String name, LocalDate support, LocalDate warranty) {
    return new Device(
        CLIENT,
        kind,
        Optional.of(name),
        Optional.of("Windows"),
        Optional.of(TO),
        Optional.of(warranty),
        Optional.of(support),
        Optional.of(true));
  }

  private static List<Advised> advised(String language) {
    boolean french = language.equals("fr");
    return List.of(
        new Advised(
            french ? "Une deuxième ligne" : "A second line",
            TO.minusDays(90),
            Optional.of(Response.CHEAPEST),
            Optional.of(TO),
            french ? "Par la 4G" : "By mobile data"),
        new Advised(
            french ? "Remplacer le serveur" : "Replace the server",
            TO,
            Optional.of(Response.REFUSED),
            Optional.of(TO),
            ""),
        new Advised(
            french ? "Former l’accueil" : "Train the front desk",
            TO,
            Optional.empty(),
            Optional.empty(),
            ""));
  }

  private static Decision decision(String what) {
    return new Decision(
        UUID.randomUUID(),
        UUID.randomUUID(),
        what,
        Optional.of(ANNA),
        TO.plusDays(14),
        Optional.empty());
  }

  private static MinutesDocument minutes(String language) {
    boolean french = language.equals("fr");
    return new MinutesDocument(
        us(),
        them(),
        language,
        TO,
        "Zoë Durand, Anna Le Goff",
        french ? "Merci pour l’accueil." : "Thank you for having us.",
        agenda(known()).shown(false),
        Optional.of(
            new Trouble(
                UUID.randomUUID(),
                Trouble.Answer.YES,
                french ? "Deux jours sans caisse." : "Two days without a till.",
                "Anna")),
        advised(language),
        List.of(decision(french ? "Tester la sauvegarde" : "Test the backup")),
        Map.of(ANNA, "Anna Le Goff"),
        Optional.empty());
  }

  private static Refusal.Terms terms(String language) {
    boolean french = language.equals("fr");
    return new Refusal.Terms(
        french ? "Remplacer le serveur" : "Replace the server",
        SINCE,
        TO,
        french
            ? "Le serveur peut s’arrêter pour de bon ; les pièces n’existent plus."
            : "The server may stop for good; its parts are no longer made.",
        french ? "Deux jours sans commandes, au mieux." : "Two days without orders, at best.",
        french
            ? List.of("Un serveur loué", "Un serveur d’occasion, garanti un an")
            : List.of("A rented server", "A used server with a year of warranty"),
        LocalDate.of(2026, 4, 15),
        language);
  }

  private static Party us() {
    return new Party("Port-Réseau", List.of("1 quai des Ormes", "29200 Brest"));
  }

  private static Party them() {
    return new Party("Maison Vauban", List.of("12 rue de Siam", "29200 Brest"));
  }

  private static String text(Document document) {
    return new Renderings(Look.DEFAULT).mail(document).text();
  }

  private static void draw(Document document, String name) throws IOException {
    var to = System.getProperty("look");
    if (to != null) {
      Files.write(
          Path.of(to, name + ".png"), new Renderings(Look.DEFAULT).picture(document).copy());
    }
  }
}
