package app.tamis.facts;

import java.util.Arrays;
import java.util.List;

/// A column of a fact table.
///
/// @param required a row can't do without a value
/// @param happened a date or time of something that happened, which can't be after tomorrow
public record Column(String name, Type type, boolean required, boolean happened) {

  /// What a value may be. `Choice` is given in lower case; case is forgiven when read.
  public sealed interface Type {
    record Text() implements Type {}

    record Date() implements Type {}

    record Time() implements Type {}

    /// A finite decimal number within bounds. `least` is itself allowed unless `above`.
    record Decimal(int wholeDigits, int decimals, double least, boolean above, double most)
        implements Type {}

    record WholeNumber(long least, long most) implements Type {}

    record YesNo() implements Type {}

    record Choice(List<String> values) implements Type {}

    /// One or more of these, separated by `;`.
    record Several(List<String> values) implements Type {}

    record Country() implements Type {}
  }

  public static Column text(String name) {
    return new Column(name, new Type.Text(), false, false);
  }

  static Column date(String name) {
    return new Column(name, new Type.Date(), false, false);
  }

  public static Column time(String name) {
    return new Column(name, new Type.Time(), false, false);
  }

  /// Money, or a quantity: up to twelve whole digits and six decimals, of either sign.
  static Column amount(String name) {
    return new Column(name, new Type.Decimal(12, 6, -1e12, true, 1e12), false, false);
  }

  /// A price of one: cloud usage is sold at tiny fractions of a cent.
  static Column price(String name) {
    return new Column(name, new Type.Decimal(8, 12, -1e8, true, 1e8), false, false);
  }

  static Column number(String name, double least, double most) {
    return new Column(name, new Type.Decimal(12, 6, least, false, most), false, false);
  }

  static Column whole(String name, long least, long most) {
    return new Column(name, new Type.WholeNumber(least, most), false, false);
  }

  static Column yesNo(String name) {
    return new Column(name, new Type.YesNo(), false, false);
  }

  static Column choice(String name, String... values) {
    return new Column(name, new Type.Choice(Arrays.asList(values)), false, false);
  }

  static Column several(String name, String... values) {
    return new Column(name, new Type.Several(Arrays.asList(values)), false, false);
  }

  Column needed() {
    return new Column(name, type, true, happened);
  }

  Column inThePast() {
    return new Column(name, type, required, true);
  }
}
