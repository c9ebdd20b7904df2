package app.tamis.debits;

import static java.util.Map.entry;

import app.tamis.basics.Message;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What is wrong with an IBAN that somebody typed: country, length and check digits (ISO 13616).
final class IbanCheck {

  /// Of the countries and territories in which SEPA collects, as the registry of IBANs has them
  /// (looked at in November 2026).
  private static final Map<String, Integer> LENGTHS =
      Map.ofEntries(
          entry("AD", 24),
          entry("AL", 28),
          entry("AT", 20),
          entry("BE", 16),
          entry("BG", 22),
          entry("CH", 21),
          entry("CY", 28),
          entry("CZ", 24),
          entry("DE", 22),
          entry("DK", 18),
          entry("EE", 20),
          entry("ES", 24),
          entry("FI", 18),
          entry("FR", 27),
          entry("GB", 22),
          entry("GI", 23),
          entry("GR", 27),
          entry("HR", 21),
          entry("HU", 28),
          entry("IE", 22),
          entry("IS", 26),
          entry("IT", 27),
          entry("LI", 21),
          entry("LT", 20),
          entry("LU", 20),
          entry("LV", 21),
          entry("MC", 27),
          entry("MD", 24),
          entry("ME", 22),
          entry("MK", 19),
          entry("MT", 31),
          entry("NL", 18),
          entry("NO", 15),
          entry("PL", 28),
          entry("PT", 25),
          entry("RO", 24),
          entry("RS", 22),
          entry("SE", 24),
          entry("SI", 19),
          entry("SK", 24),
          entry("SM", 27),
          entry("VA", 22));

  private static final BigInteger MODULUS = BigInteger.valueOf(97);
  private static final int HEAD = 4;

  private IbanCheck() {}

  /// In capitals, without whatever blanks a person puts between characters.
  static String plain(String typed) {
    return typed.replaceAll("[\\s\\h.-]", "").toUpperCase(Locale.ROOT);
  }

  static Optional<Message> fault(String typed) {
    var iban = plain(typed);
    if (iban.isEmpty()) {
      return Optional.of(Message.of("debits.iban.none"));
    }
    if (!iban.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]+")) {
      return Optional.of(Message.of("debits.iban.form"));
    }
    var country = iban.substring(0, 2);
    var length = LENGTHS.get(country);
    if (length == null) {
      return Optional.of(Message.of("debits.iban.country", country));
    }
    if (iban.length() != length) {
      return Optional.of(Message.of("debits.iban.length", country, length, iban.length()));
    }
    return remainder(iban) == 1 ? Optional.empty() : Optional.of(Message.of("debits.iban.digits"));
  }

  /// ISO 7064, MOD 97-10: the first four characters go behind, letters count from 10.
  static int remainder(String code) {
    var turned = code.substring(HEAD) + code.substring(0, HEAD);
    var digits = new StringBuilder();
    turned.chars().forEach(sign -> digits.append(Character.digit(sign, Character.MAX_RADIX)));
    return new BigInteger(digits.toString()).mod(MODULUS).intValue();
  }
}
