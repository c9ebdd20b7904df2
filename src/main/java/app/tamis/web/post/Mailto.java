package app.tamis.web.post;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// A letter as an address that opens a mail program with it.
final class Mailto {

  /// What systems pass on to a mail program without cutting it short.
  private static final int LONGEST = 1_900;

  private Mailto() {}

  /// Empty where it would be too long.
  static String of(String address, String subject, String text) {
    var link =
        "mailto:"
            + encode(address).replace("%40", "@")
            + "?subject="
            + encode(subject)
            + "&body="
            + encode(text.replace("\n", "\r\n"));
    return link.length() <= LONGEST ? link : "";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
