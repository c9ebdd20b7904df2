package app.tamis.handover;

import app.tamis.agreements.Party;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Packs made by hand.
final class MadePack {

  static final LocalDate DAY = LocalDate.of(2026, 3, 31);

  private MadePack() {}

  static Pack of(String language, List<Pack.OpenBill> bills) {
    return new Pack(
        language,
        "EUR",
        new Party("Port-Réseau SARL", List.of("1 quai du Port", "29200 Brest")),
        new Party("Café du Port", List.of("2 rue du Bac", "29200 Brest")),
        Optional.of(LocalDate.of(2026, 4, 30)),
        "Anna Le Goff, 02 98 00 00 00",
        List.of(
            new Pack.Device(
                "server",
                Optional.of("SRV-1"),
                Optional.of("Windows Server 2016"),
                Optional.of(LocalDate.of(2024, 6, 30)),
                Optional.of(LocalDate.of(2027, 1, 12)),
                Optional.of(true)),
            new Pack.Device(
                "workstation",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())),
        List.of(new Pack.Tool("Datto RMM", true), new Pack.Tool("Acronis", false)),
        List.of(
            new Pack.Licence(
                "Microsoft 365 Business",
                Optional.of("Pax8"),
                Optional.of(8),
                Optional.of(LocalDate.of(2026, 9, 30)),
                Optional.of(true))),
        List.of(
            new Pack.Contract(
                language.equals("fr") ? "Infogérance" : "Managed services",
                LocalDate.of(2024, 7, 1),
                Optional.of(LocalDate.of(2026, 6, 30)),
                Optional.of(90),
                List.of("Managed services", "Payment", "Term"),
                Optional.of(LocalDate.of(2024, 6, 12))),
            new Pack.Contract(
                language.equals("fr") ? "À l’intervention" : "Call-out on demand",
                LocalDate.of(2023, 9, 1),
                Optional.empty(),
                Optional.empty(),
                List.of("Hourly rate"),
                Optional.of(LocalDate.of(2023, 8, 30))),
            new Pack.Contract(
                language.equals("fr") ? "Carnet d’heures" : "Block of hours",
                LocalDate.of(2021, 1, 1),
                Optional.of(LocalDate.of(2023, 8, 31)),
                Optional.empty(),
                List.of(),
                Optional.empty())),
        List.of(
            new Pack.OpenTicket("T-101", LocalDate.of(2026, 3, 20), Optional.of("Scanner jams"))),
        List.of(new Pack.Declined(LocalDate.of(2025, 11, 3), Optional.of("Replace the server"))),
        List.of(new Pack.Person("Zoë Durand", List.of("signs", "pays"))),
        bills,
        Map.of(
            SectionKind.ACCESS,
            List.of("Firewall: account admin, held by us", "Microsoft 365: two administrators"),
            SectionKind.BACKUPS,
            List.of("Every night to the office NAS; last restore tested on 2026-02-12")));
  }

  static List<Pack.OpenBill> unpaid() {
    return List.of(
        new Pack.OpenBill("F-2026-031", LocalDate.of(2026, 2, 28), new BigDecimal("1818.00")),
        new Pack.OpenBill("F-2026-044", LocalDate.of(2026, 3, 31), new BigDecimal("300.00")));
  }
}
