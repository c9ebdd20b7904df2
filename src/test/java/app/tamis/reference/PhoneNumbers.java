package app.tamis.reference;

/// Phone numbers in E.164, France being the country of those that name none.
final class PhoneNumbers {

  private PhoneNumbers() {}

  static String e164(String written) {
    String digits = written.replaceAll("[^0-9+]", "");
    if (digits.startsWith("+")) {
      return digits;
    }
    return digits.startsWith("00")
        ? "+" + digits.substring(2)
        : "+33" + digits.replaceFirst("^0", "");
  }
}
