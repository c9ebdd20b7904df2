package app.tamis.agreements;

import app.tamis.agreements.Agreement.Origin;
import app.tamis.agreements.AgreementEvent.What;
import app.tamis.agreements.clauses.Clauses;
import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.documents.Document;
import app.tamis.documents.Look;
import app.tamis.documents.Renderings;
import app.tamis.documents.sealing.Sealing;
import app.tamis.documents.sealing.SigningKey;
import app.tamis.facts.Recorded.Advice;
import app.tamis.facts.Recorded.Invoice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/// Papers about agreements, of whatever kind.
public final class Printed {

  private static final Instant AT = Instant.parse("2026-01-15T10:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private Printed() {}

  /// To be signed.
  static Document agreement(String kind, String language, String law) {
    return new AgreementDocument(Clauses.shipped())
        .of(DraftFixture.draft(kind, language, law), DAY);
  }

  /// With its page of evidence.
  static Document signed(String kind, String language, String law, String by) {
    var draft = DraftFixture.draft(kind, language, law);
    var evidence = new Evidence(Words.of(language), ZONE).section(agreement(draft, by), events(by));
    return new AgreementDocument(Clauses.shipped()).of(draft, DAY, List.of(evidence));
  }

  /// As it is handed out.
  public static byte[] sealed(String by) {
    var pdf = new Renderings(Look.DEFAULT).pdf(signed("call_out", "en", "FR", by)).copy();
    return new Sealing(SigningKey.make("Port-Réseau", AT), "Port-Réseau", AT).seal(pdf);
  }

  static Document depositRequest(String language) {
    return new DepositRequest(
            Words.of(language),
            party("Port-Réseau"),
            party("Café du Port"),
            clause(language),
            "2 × ThinkPad T14",
            new BigDecimal("40"),
            Amount.of("2399.88", "EUR"),
            DAY)
        .document();
  }

  static Document factSheet(String language) {
    return new FactSheet(
            Words.of(language),
            Currency.getInstance("EUR"),
            "Port-Réseau",
            "Café du Port",
            DAY,
            ZONE,
            Optional.of(clause(language)),
            true,
            List.of(bill("F-2025-117", 180), bill("F-2025-124", 1_242.5)),
            List.of(),
            List.of(
                new Advice(
                    "A1",
                    DAY.minusMonths(5),
                    Optional.of("Firewall"),
                    Optional.of("declined"),
                    Optional.of(DAY.minusMonths(4)),
                    OptionalDouble.empty())))
        .document();
  }

  private static Invoice bill(String number, double total) {
    return new Invoice(
        number,
        DAY.minusDays(60),
        DAY.minusDays(30),
        total,
        total,
        0,
        Optional.empty(),
        false,
        Optional.empty());
  }

  private static Agreed clause(String language) {
    return new Agreed(
        "hardware_up_front",
        "Hardware is paid up front",
        List.of("We order hardware once it was paid.", "What was ordered isn’t taken back."),
        "We order when it has arrived.",
        Agreed.Origin.SIGNED,
        Optional.of(DAY.minusYears(1)),
        Optional.empty(),
        language);
  }

  private static Party party(String name) {
    return new Party(name, List.of("1 quai du Port", "29200 Brest"));
  }

  private static Agreement agreement(Draft draft, String by) {
    return new Agreement(
        new UUID(0, 1),
        new ClientId("C1"),
        Origin.MADE,
        1,
        draft,
        new AgreementState.Signed(by, "Gérante", DAY),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "Olive Owner",
        AT);
  }

  private static List<AgreementEvent> events(String by) {
    var email = "zoe@example.org";
    return List.of(
        event(What.SENT, 0, "Olive Owner", "", "4f".repeat(32) + " " + email),
        event(What.VIEWED, 3_600, by, "198.51.100.7", ""),
        event(What.CODE_SENT, 3_900, by, "198.51.100.7", email),
        event(What.CODE_WRONG, 3_960, by, "198.51.100.7", ""),
        event(What.SIGNED, 3_990, by, "198.51.100.7", "Gérante"));
  }

  private static AgreementEvent event(
      What what, long seconds, String by, String address, String detail) {
    return new AgreementEvent(what, AT.plusSeconds(seconds), by, address, "Firefox", detail);
  }
}
