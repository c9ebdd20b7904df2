package app.tamis.identity;

import java.net.IDN;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Email addresses, as they are kept and as they are compared. What looks the same is the same: two
/// people whom nobody can tell apart would share what one of them may see.
final class Addresses {

  /// Letters of other alphabets, and signs, that look like those of ours in lower case.
  private static final Map<Integer, Integer> LOOKALIKES =
      pairs(
          "авгеһнікмопрстухѕјԁԛԝ" // Cyrillic
              + "αβγεζηικμνορτυχω" // Greek
              + "օսհոցզ" // Armenian
              + "ıɑɡɩȷ" // without a dot, and of phonetics
              + "ᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ" // small capitals
              + "。․‐‑‒–—−’ʼ",
          "abrehhikmonpctyxsjdqw"
              + "abyeznikmvoptuxw"
              + "ouhngq"
              + "iagij"
              + "abcdeghijklmnoprstuvwyz"
              + "..------''");

  /// Of an i or a j, which has one anyway.
  private static final Pattern DOT = Pattern.compile("(?<=[ij])\\u0307");

  private Addresses() {}

  /// As it is kept and shown.
  static String kept(String email) {
    return Normalizer.normalize(email, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  /// As it is compared: nothing that can't be seen, and of what looks alike always the same.
  static String canonical(String email) {
    var apart = new StringBuilder();
    Normalizer.normalize(withPlainDomain(kept(Invisible.without(email))), Normalizer.Form.NFKD)
        .codePoints()
        .map(sign -> LOOKALIKES.getOrDefault(sign, sign))
        .forEach(apart::appendCodePoint);
    var dotted = DOT.matcher(apart).replaceAll("");
    return Normalizer.normalize(dotted, Normalizer.Form.NFC);
  }

  /// A domain can be written in letters of ASCII alone, `xn--…`, and means the same.
  private static String withPlainDomain(String email) {
    int at = email.lastIndexOf('@');
    return email.substring(0, at + 1)
        + IDN.toUnicode(email.substring(at + 1)).toLowerCase(Locale.ROOT);
  }

  private static Map<Integer, Integer> pairs(String these, String those) {
    var from = these.codePoints().toArray();
    var to = those.codePoints().toArray();
    var pairs = new HashMap<Integer, Integer>();
    for (int i = 0; i < from.length; i++) {
      pairs.put(from[i], to[i]);
    }
    return Map.copyOf(pairs);
  }
}
