package app.tamis.debits;

import app.tamis.basics.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where a debtor is, each part in a field of its own: banks refuse an address in lines since 15
/// November 2026.
///
/// @param number of the house; may be empty, as the street and the postcode may
/// @param country ISO 3166-1 alpha-2
public record PostalAddress(
    String street, String number, String postcode, String town, String country) {

  private static final int LONGEST = 70;
  private static final Pattern NUMBER_FIRST =
      Pattern.compile("(\\d+\\h?(?:bis|ter|quater|[A-Za-z])?),?\\h+(\\D.*)");

  /// Two parts in one field: a comma, and something like a postcode behind it.
  private static final Pattern LINES = Pattern.compile(".*[,;/\\n].*\\d{4,}.*", Pattern.DOTALL);

  public PostalAddress {
    street = street.strip();
    number = number.strip();
    postcode = postcode.strip();
    town = town.strip();
    country = country.strip().toUpperCase(Locale.ROOT);
  }

  /// As facts have it, where the number stands before the street.
  public static PostalAddress of(String line, String postcode, String town, String country) {
    var split = NUMBER_FIRST.matcher(line.strip());
    return split.matches()
        ? new PostalAddress(split.group(2), split.group(1), postcode, town, country)
        : new PostalAddress(line, "", postcode, town, country);
  }

  /// By field: `street`, `number`, `postcode`, `town`, `country`.
  public Map<String, Message> faults() {
    var faults = new LinkedHashMap<String, Message>();
    if (LINES.matcher(street).matches()
        || (!town.isEmpty() && !postcode.isEmpty() && street.contains(postcode))) {
      faults.put("street", Message.of("debits.address.lines"));
    }
    if (town.isEmpty()) {
      faults.put("town", Message.of("debits.address.town"));
    } else if (LINES.matcher(town).matches() || town.matches("\\d{4,}.*")) {
      faults.put("town", Message.of("debits.address.town-alone"));
    }
    if (!List.of(Locale.getISOCountries()).contains(country)) {
      faults.put("country", Message.of("debits.address.country"));
    }
    Map.of("street", street, "number", number, "postcode", postcode, "town", town)
        .forEach((field, text) -> {
          if (text.length() > LONGEST) {
            faults.putIfAbsent(field, Message.of("debits.long", text.length(), LONGEST));
          }
        });
    return faults;
  }

  /// As an envelope has it.
  public List<String> lines(Locale locale) {
    return Stream.of(
            (number + " " + street).strip(),
            (postcode + " " + town).strip(),
            Optional.of(country)
                .filter(code -> !code.isEmpty())
                .map(code -> Locale.of("", code).getDisplayCountry(locale))
                .orElse(""))
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
