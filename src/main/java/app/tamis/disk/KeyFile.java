package app.tamis.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A key in a file of its own, for its owner alone, by which secrets that are kept elsewhere are
/// locked (AES-256-GCM). It is made at its first use. Where it is lost, what it locked is lost too,
/// and the next secret gets a new one.
public final class KeyFile {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /// Of the form in which secrets are locked.
  private static final byte VERSION = 1;

  private final Path file;

  public KeyFile(Path file) {
    this.file = file;
  }

  /// @param bound what the secret belongs to: it opens for nothing else
  /// @throws IOException where the key can be neither read nor written
  public synchronized byte[] lock(byte[] secret, byte[] bound) throws IOException {
    var nonce = random(NONCE_BYTES);
    var key = key();
    var locked =
        crypt(Cipher.ENCRYPT_MODE, key.isPresent() ? key.get() : make(), nonce, bound, secret);
    var whole = new byte[1 + NONCE_BYTES + locked.length];
    whole[0] = VERSION;
    System.arraycopy(nonce, 0, whole, 1, NONCE_BYTES);
    System.arraycopy(locked, 0, whole, 1 + NONCE_BYTES, locked.length);
    return whole;
  }

  /// Empty where it was locked with a key that isn't here any more, or for something else.
  ///
  /// @throws IOException where there is a key that can't be read
  public synchronized Optional<byte[]> open(byte[] locked, byte[] bound) throws IOException {
    var key = key();
    if (key.isEmpty() || locked.length <= 1 + NONCE_BYTES || locked[0] != VERSION) {
      return Optional.empty();
    }
    try {
      var nonce = Arrays.copyOfRange(locked, 1, 1 + NONCE_BYTES);
      var rest = Arrays.copyOfRange(locked, 1 + NONCE_BYTES, locked.length);
      return Optional.of(crypt(Cipher.DECRYPT_MODE, key.get(), nonce, bound, rest));
    } catch (OfAnotherKey e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }

  private static final class OfAnotherKey extends RuntimeException {
    OfAnotherKey(Throwable cause) {
      super(cause);
    }
  }

  private static byte[] crypt(int mode, byte[] key, byte[] nonce, byte[] bound, byte[] text) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(bound);
      return cipher.doFinal(text);
    } catch (AEADBadTagException e) {
      throw new OfAnotherKey(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  private Optional<byte[]> key() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var key = Files.readAllBytes(file);
    return key.length == KEY_BYTES ? Optional.of(key) : Optional.empty();
  }

  private byte[] make() throws IOException {
    var key = random(KEY_BYTES);
    PrivateFile.makeFolder(file.resolveSibling("."));
    PrivateFile.write(file, key);
    return key;
  }

  private static byte[] random(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
