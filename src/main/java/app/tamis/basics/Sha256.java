package app.tamis.basics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Checksums of texts and bytes, and of streams as they pass.
public final class Sha256 {

  private Sha256() {}

  /// Takes up bytes, such as those of a stream: see [java.security.DigestInputStream].
  public static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// What the bytes come to, as `sha256sum` writes it.
  public static String end(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  public static byte[] bytes(String text) {
    return begin().digest(text.getBytes(StandardCharsets.UTF_8));
  }

  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(begin().digest(bytes));
  }

  public static String hex(String text) {
    return HexFormat.of().formatHex(bytes(text));
  }
}
