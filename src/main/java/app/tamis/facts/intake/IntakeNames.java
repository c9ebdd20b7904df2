package app.tamis.facts.intake;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Names of files that come from elsewhere.
public final class IntakeNames {

  private static final int LONGEST = 120;
  private static final int MOST_BYTES = 200;

  /// What Windows takes for a device, whatever its ending.
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

  private IntakeNames() {}

  /// The last part of a path, with nothing that a file system or a pattern would take for more than
  /// a letter.
  public static String safe(String wanted) {
    var letters = last(wanted).replaceAll("[^\\p{L}\\p{M}\\p{N} ._()&+@'-]", "_");
    var plain = letters.substring(0, withoutEnd(letters)).strip();
    boolean taken = plain.isEmpty() || plain.startsWith(".") || DEVICE.matcher(plain).matches();
    return end(taken ? "_" + plain : plain);
  }

  /// Where the blanks and dots at its end begin, which Windows doesn't keep.
  private static int withoutEnd(String name) {
    int end = name.length();
    while (end > 0 && " .".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /// Whether there is nothing by which the file could be known.
  public static boolean isNone(String wanted) {
    return last(wanted).replaceAll("[\\p{Z}\\p{C}.]", "").isEmpty();
  }

  private static String last(String wanted) {
    var path = wanted.replace('\\', '/');
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// As much of the end as a file system takes, which counts bytes.
  private static String end(String name) {
    int start = Math.max(0, name.length() - LONGEST);
    while (name.substring(start).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
        || Character.isLowSurrogate(name.charAt(start))) {
      start++;
    }
    return name.substring(start);
  }
}
