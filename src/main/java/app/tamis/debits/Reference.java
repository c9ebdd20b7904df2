package app.tamis.debits;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// By which something is known on paper and in other people's files: `DBT-000012-5`, with a check
/// digit, so that a typing mistake isn't another one.
enum Reference {
  MANDATE("MDT"),
  DEBIT("DBT");

  private final String sign;
  private final Pattern form;

  Reference(String sign) {
    this.sign = sign;
    this.form = Pattern.compile("\\b" + sign + "-(\\d{6,18})-(\\d)\\b");
  }

  String of(long number) {
    var digits = String.format(Locale.ROOT, "%06d", number);
    return sign + "-" + digits + "-" + checkDigit(digits);
  }

  /// The first that stands in a text, right or not.
  Optional<String> in(String text) {
    var found = form.matcher(text);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  /// Empty where a text isn't one, or was mistyped.
  Optional<Long> number(String text) {
    var read = form.matcher(text);
    return read.matches() && checkDigit(read.group(1)) == read.group(2).charAt(0) - '0'
        ? Optional.of(Long.parseLong(read.group(1)))
        : Optional.empty();
  }

  /// Luhn's.
  private static int checkDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 0 ? 2 * digit : digit;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return (10 - sum % 10) % 10;
  }
}
