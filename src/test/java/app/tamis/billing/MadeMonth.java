package app.tamis.billing;

import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.documents.Document;
import app.tamis.documents.Document.Address;
import app.tamis.facts.Directory.Device;
import app.tamis.facts.Recorded;
import app.tamis.facts.Recorded.Activity;
import app.tamis.facts.Recorded.Billed;
import app.tamis.facts.Recorded.Contract;
import app.tamis.facts.Recorded.Invoice;
import app.tamis.facts.Recorded.Ticket;
import app.tamis.facts.Recorded.Work;
import app.tamis.portfolio.Portfolio;
import app.tamis.portfolio.PortfolioYaml;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A client's month, made up.
final class MadeMonth {

  static final YearMonth DECEMBER = YearMonth.of(2025, 12);
  static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  static final ClientId CAFE = new ClientId("C1");
  static final Portfolio OURS = PortfolioYaml.defaults("Port Réseau");

  private MadeMonth() {}

  static Statement full(StatementWish wish) {
    return of(
        wish,
        new StatementRecords(
            List.of(
                did(3, "patches_installed", 400),
                did(17, "patches_installed", 240),
                did(31, "backups_verified", 62),
                did(15, "devices_monitored", 12),
                did(31, "devices_monitored", 14),
                did(31, "threats_blocked", 3)),
            List.of(
                ticket(1, Optional.of(2), "portal", "incident"),
                ticket(5, Optional.of(5), "email", "incident"),
                ticket(30, Optional.empty(), "phone", "request")),
            List.of(worked(2, 90), worked(5, 66)),
            List.of(
                invoice("F-101", LocalDate.of(2025, 11, 30), 1000, 1200, 700),
                invoice("F-102", LocalDate.of(2025, 12, 31), 1240.50, 1488.60, 0)),
            List.of(
                line("recurring", "Services managés", 1000, 1),
                line("licence", "Antivirus", 90.50, 5),
                line("hardware", "Écran 27 pouces", 150, 1)),
            List.of(managed()),
            List.of(
                device("PC-COMPTA", "Windows 10", Optional.of(LocalDate.of(2025, 10, 14))),
                device("PC-2", "Windows 11", Optional.empty()))));
  }

  static Statement quiet() {
    return of(StatementWish.USUAL, StatementRecords.NONE);
  }

  static Statement of(StatementWish wish, StatementRecords records) {
    return new Tallying(OURS, DECEMBER, DAY, wish).of(CAFE, "Café du Port", records);
  }

  static Prepared prepared(Statement statement, String language) {
    return new Prepared(
        1,
        statement,
        Optional.of(new Payee("Zoë Durand", "zoe@example.org", Optional.of(language))),
        language,
        Optional.empty(),
        false);
  }

  static Document document(Statement statement, String language) {
    var prepared = prepared(statement, language);
    return new StatementDocument(
            statement,
            prepared.proposed(),
            Words.of(language),
            new Address("Port Réseau", List.of("1 quai du Port", "29200 Brest")),
            Optional.of(
                new Address("Café du Port", List.of("Zoë Durand", "2 rue Haute", "29200 Brest"))))
        .document();
  }

  static Activity did(int day, String what, double count) {
    return new Activity(DECEMBER.atDay(day), what, count);
  }

  static Ticket ticket(int day, Optional<Integer> closed, String channel, String kind) {
    return new Ticket(
        "T" + day,
        DECEMBER.atDay(day).atTime(9, 0),
        closed.map(on -> DECEMBER.atDay(on).atTime(17, 0)),
        Optional.of(channel),
        Optional.empty(),
        Optional.of(kind),
        Optional.empty(),
        Optional.empty(),
        true,
        true,
        false,
        false,
        false);
  }

  private static Work worked(int day, double minutes) {
    return new Recorded.Work(
        DECEMBER.atDay(day).atTime(9, 0),
        minutes,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        false);
  }

  static Invoice invoice(String number, LocalDate on, double net, double payable, double received) {
    return new Invoice(
        number,
        on,
        on.plusDays(30),
        net,
        payable,
        received,
        received > 0 ? Optional.of(on.plusDays(20)) : Optional.empty(),
        received >= payable,
        Optional.empty());
  }

  private static Billed line(String kind, String what, double amount, double quantity) {
    var on = LocalDate.of(2025, 12, 31);
    return new Billed(
        "F-102",
        on,
        Optional.of(kind),
        Optional.of(what),
        OptionalDouble.of(quantity),
        OptionalDouble.of(amount / quantity),
        amount);
  }

  private static Contract managed() {
    return new Contract(
        "managed",
        LocalDate.of(2024, 1, 1),
        Optional.empty(),
        OptionalDouble.of(1000),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.empty());
  }

  private static Device device(String name, String system, Optional<LocalDate> end) {
    return new Device(
        CAFE,
        "workstation",
        Optional.of(name),
        Optional.of(system),
        Optional.of(LocalDate.of(2025, 12, 30)),
        Optional.empty(),
        end,
        Optional.of(true));
  }
}
