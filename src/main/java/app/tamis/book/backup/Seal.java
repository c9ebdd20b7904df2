package app.tamis.book.backup;

import app.tamis.book.Passphrase;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// By which an archive shows that nobody changed it who doesn't know its passphrase: an HMAC over
/// its manifest, which holds the checksum of every part. How the key is made of the passphrase
/// stands in the manifest too.
///
/// @param rounds how often the passphrase is stirred, so that guessing it takes long
/// @param check made of the key alone, to tell a wrong passphrase from a changed archive
public record Seal(int rounds, String salt, String check) {

  static final String ENTRY = "SEAL";
  static final String KIND = "pbkdf2-hmac-sha256";

  /// A forger may not have the passphrase guessed cheaply, nor keep the machine busy for hours.
  static final int FEWEST_ROUNDS = 100_000;

  static final int MOST_ROUNDS = 5_000_000;

  private static final int ROUNDS = 600_000;
  private static final int SALT_BYTES = 16;
  private static final int KEY_BITS = 256;
  private static final HexFormat HEX = HexFormat.of();
  private static final SecureRandom RANDOM = new SecureRandom();

  /// What a passphrase seals with.
  record Key(SecretKeySpec secret, Seal seal) {

    String over(String manifest) {
      return hmac(secret, "manifest\n" + manifest);
    }
  }

  static Key newKey(Passphrase passphrase) {
    var bytes = new byte[SALT_BYTES];
    RANDOM.nextBytes(bytes);
    var salt = HEX.formatHex(bytes);
    var secret = secret(passphrase, salt, ROUNDS);
    return new Key(secret, new Seal(ROUNDS, salt, check(secret)));
  }

  Key key(Passphrase passphrase) {
    return new Key(secret(passphrase, salt, rounds), this);
  }

  /// Whether the key is the one that sealed.
  boolean isBy(Key key) {
    return isSame(check, check(key.secret()));
  }

  static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String check(SecretKeySpec secret) {
    return hmac(secret, "passphrase\n");
  }

  private static SecretKeySpec secret(Passphrase passphrase, String salt, int rounds) {
    var spec = new PBEKeySpec(passphrase.characters(), HEX.parseHex(salt), rounds, KEY_BITS);
    try {
      var factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
      return new SecretKeySpec(factory.generateSecret(spec).getEncoded(), "HmacSHA256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has it", e);
    } finally {
      spec.clearPassword();
    }
  }

  private static String hmac(SecretKeySpec secret, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(secret);
      return HEX.formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }
}
