package app.tamis.agreements;

import app.tamis.basics.Sha256;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

/// Codes that are sent by mail, so that who signs is who reads that mailbox.
public final class Codes {

  public static final Duration LIFE = Duration.ofMinutes(15);

  /// A code that was typed wrong so often is worth nothing any more.
  public static final int MOST_TRIES = 5;

  /// In an hour, for one link.
  public static final int MOST_SENT = 5;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int ALL = 1_000_000;

  private Codes() {}

  /// Six digits.
  public static String random() {
    return String.format(Locale.ROOT, "%06d", RANDOM.nextInt(ALL));
  }

  /// @param typed with whatever blanks a person puts between digits
  public static byte[] hash(UUID signing, String typed) {
    return Sha256.bytes(signing + "\u001f" + typed.replaceAll("[\\s\\h.-]", ""));
  }
}
