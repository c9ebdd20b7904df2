package app.tamis.proposals;

import app.tamis.agreements.Party;
import app.tamis.proposals.FrozenProposal.Bills;
import app.tamis.proposals.FrozenProposal.Month;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Proposals made by hand.
final class FrozenProposals {

  private FrozenProposals() {}

  static FrozenProposal of(String language) {
    return of(language, Optional.of(new Bills(d("612.50"), d("0"), d("1840"), 24)));
  }

  static FrozenProposal of(String language, Optional<Bills> bills) {
    boolean french = language.equals("fr");
    return new FrozenProposal(
        LocalDate.of(2025, 12, 31),
        "EUR",
        language,
        new Party("Port-Réseau SARL", List.of("1 quai du Port", "29200 Brest")),
        new Party("Café du Port", List.of("2 rue du Bac", "29200 Brest")),
        bills,
        IntStream.range(0, 12)
            .mapToObj(i -> new Month(YearMonth.of(2025, 1).plusMonths(i), BILLED.get(i)))
            .toList(),
        Optional.of(41),
        Optional.of(68),
        5.7,
        8,
        List.of(
            option(
                "essential",
                french ? "Essentiel" : "Essential",
                french
                    ? List.of("supervision de chaque machine", "sauvegardes vérifiées")
                    : List.of("monitoring of every machine", "checked backups"),
                0.6,
                false,
                "460",
                "216.60"),
            option(
                "complete",
                french ? "Complet" : "Complete",
                french
                    ? List.of("supervision de chaque machine", "toute l’aide aux heures ouvrées")
                    : List.of("monitoring of every machine", "all help in business hours"),
                1,
                false,
                "715",
                "0"),
            option(
                "always",
                french ? "Permanent" : "Always",
                french ? List.of("toute l’aide à toute heure") : List.of("all help at any hour"),
                1,
                true,
                "1250",
                "0")),
        d("95"),
        d("1.5"),
        LocalDate.of(2026, 3, 1),
        LocalDate.of(2026, 2, 14),
        "Anna Le Goff, 02 98 00 00 00");
  }

  private static final List<BigDecimal> BILLED =
      List.of(
          d("380"),
          d("0"),
          d("912.5"),
          d("1840"),
          d("240"),
          d("455"),
          d("615"),
          d("120"),
          d("880"),
          d("730"),
          d("297.5"),
          d("880"));

  static FrozenOption option(
      String id,
      String name,
      List<String> covers,
      double share,
      boolean afterHours,
      String fee,
      String rest) {
    var amount = d(fee);
    return new FrozenOption(
        id,
        name,
        covers,
        share,
        afterHours,
        amount,
        Optional.of(amount.divide(d("8"), 2, java.math.RoundingMode.HALF_UP)),
        d(rest),
        OptionalDouble.of(0.45),
        OptionalDouble.of(0.31),
        OptionalDouble.of(0.58),
        Optional.of("B"));
  }

  static BigDecimal d(String number) {
    return new BigDecimal(number);
  }
}
