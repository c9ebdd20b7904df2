package app.tamis.facts.csv;

/// Whether bytes are UTF-8, told one by one: no overlong forms, no halves of pairs, nothing beyond
/// the last letter (RFC 3629, section 4). What is plain ASCII need not be shown to it.
public final class Utf8Check {

  private static final int FOLLOWS_FROM = 0x80;
  private static final int FOLLOWS_TO = 0xBF;

  /// Bytes that the letter begun still lacks, and between which the next of them must be.
  private int lacking;

  private int from = FOLLOWS_FROM;
  private int to = FOLLOWS_TO;
  private boolean sound = true;

  public void take(byte next) {
    int b = next & 0xFF;
    if (lacking > 0) {
      sound &= b >= from && b <= to;
      lacking--;
      from = FOLLOWS_FROM;
      to = FOLLOWS_TO;
    } else if (b >= FOLLOWS_FROM) {
      begin(b);
    }
  }

  private void begin(int b) {
    sound &= b >= 0xC2 && b <= 0xF4;
    lacking = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
    switch (b) {
      case 0xE0 -> from = 0xA0;
      case 0xED -> to = 0x9F;
      case 0xF0 -> from = 0x90;
      case 0xF4 -> to = 0x8F;
      default -> {}
    }
  }

  /// Whether a letter is begun and not ended.
  public boolean isWithinLetter() {
    return lacking > 0;
  }

  public boolean isSound() {
    return sound;
  }
}
