package app.tamis.facts.plain;

/// A client's month, and a part of it, in one number.
final class MonthKey {

  private static final int PART_BITS = 22;
  private static final int MONTH_BITS = 18;

  private MonthKey() {}

  /// @param client by its number
  /// @param month its first day, since 1 January 1970
  /// @param part a technician by number, say
  static long of(int client, int month, int part) {
    return ((((long) client << MONTH_BITS) | month) << PART_BITS) | part;
  }

  static long client(long key) {
    return key >>> (MONTH_BITS + PART_BITS);
  }

  static long month(long key) {
    return (key >>> PART_BITS) & ((1 << MONTH_BITS) - 1);
  }

  static long part(long key) {
    return key & ((1 << PART_BITS) - 1);
  }
}
