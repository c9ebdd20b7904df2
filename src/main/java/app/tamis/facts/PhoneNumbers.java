package app.tamis.facts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Phone numbers in the one form in which they can be compared, E.164, such as `+33261910000`.
///
/// @param country whose national form numbers without a prefix have, ISO 3166-1 alpha-2
public record PhoneNumbers(String country) {

  private static final PhoneNumberUtil KNOWN = PhoneNumberUtil.getInstance();

  private static final Set<PhoneNumberType> OFFICES =
      Set.of(PhoneNumberType.FIXED_LINE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

  /// Empty for what isn't a number.
  public Optional<String> standard(String phone) {
    return parsed(phone).map(number -> KNOWN.format(number, PhoneNumberFormat.E164));
  }

  /// Whether somebody could ring from it: an extension, or a number that lacks digits, is none.
  public boolean canRing(String phone) {
    return parsed(phone).filter(KNOWN::isPossibleNumber).isPresent();
  }

  /// Whether it may be one of a row that an office has; those of mobile phones lie beside
  /// strangers'.
  public boolean isOfAnOffice(String phone) {
    return parsed(phone)
        .filter(number -> OFFICES.contains(KNOWN.getNumberType(number)))
        .isPresent();
  }

  /// As people of the country write it; as it is, where it isn't a number.
  public String written(String phone) {
    return parsed(phone)
        .map(number ->
            KNOWN.format(
                number,
                KNOWN.getRegionCodesForCountryCode(number.getCountryCode()).contains(country)
                    ? PhoneNumberFormat.NATIONAL
                    : PhoneNumberFormat.INTERNATIONAL))
        .orElse(phone);
  }

  /// The numbers of a field that holds several, separated by `;`.
  static Stream<String> apart(String phones) {
    return Arrays.stream(phones.split(";", -1)).map(String::strip).filter(one -> !one.isEmpty());
  }

  private Optional<PhoneNumber> parsed(String phone) {
    try {
      return Optional.of(KNOWN.parse(phone, country));
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }
}
