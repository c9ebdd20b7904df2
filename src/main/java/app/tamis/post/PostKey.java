package app.tamis.post;

import app.tamis.basics.Problems;
import app.tamis.disk.PrivateFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/// The key by which secrets are sealed, `DIR/post/key`: for its owner alone, and in no backup. So
/// neither a copy of the book nor a backup gives a password away. Where it is lost, what it sealed
/// is lost too, and the next secret gets a new one.
public final class PostKey {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /// Of the form in which secrets are sealed.
  private static final byte VERSION = 1;

  private final Path file;

  private PostKey(Path file) {
    this.file = file;
  }

  public static PostKey below(Path data) {
    return new PostKey(data.resolve("post").resolve("key"));
  }

  /// @param bound what the secret belongs to: it opens for nothing else
  synchronized byte[] seal(String secret, String bound) {
    var nonce = random(NONCE_BYTES);
    var sealed =
        crypt(
            Cipher.ENCRYPT_MODE, keyOrNew(), nonce, bound, secret.getBytes(StandardCharsets.UTF_8));
    var whole = new byte[1 + NONCE_BYTES + sealed.length];
    whole[0] = VERSION;
    System.arraycopy(nonce, 0, whole, 1, NONCE_BYTES);
    System.arraycopy(sealed, 0, whole, 1 + NONCE_BYTES, sealed.length);
    return whole;
  }

  /// Empty where it was sealed with a key that isn't here any more, or for something else.
  synchronized Optional<String> open(byte[] sealed, String bound) {
    var key = key();
    if (key.isEmpty() || sealed.length <= 1 + NONCE_BYTES || sealed[0] != VERSION) {
      return Optional.empty();
    }
    try {
      var nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
      var rest = Arrays.copyOfRange(sealed, 1 + NONCE_BYTES, sealed.length);
      return Optional.of(
          new String(
              crypt(Cipher.DECRYPT_MODE, key.get(), nonce, bound, rest), StandardCharsets.UTF_8));
    } catch (OfAnotherKey e) {
      return Optional.empty();
    }
  }

  private static final class OfAnotherKey extends RuntimeException {
    OfAnotherKey(Throwable cause) {
      super(cause);
    }
  }

  private static byte[] crypt(int mode, byte[] key, byte[] nonce, String bound, byte[] text) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (AEADBadTagException e) {
      throw new OfAnotherKey(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  private byte[] keyOrNew() {
    return key().orElseGet(this::make);
  }

  private Optional<byte[]> key() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      var key = Files.readAllBytes(file);
      return key.length == KEY_BYTES ? Optional.of(key) : Optional.empty();
    } catch (IOException e) {
      throw Problems.of("post.key.unreadable", file.toString(), String.valueOf(e.getMessage()));
    }
  }

  private byte[] make() {
    var key = random(KEY_BYTES);
    try {
      PrivateFile.makeFolder(file.resolveSibling("."));
      PrivateFile.write(file, key);
      return key;
    } catch (IOException e) {
      throw Problems.of("post.key.unwritable", file.toString(), String.valueOf(e.getMessage()));
    }
  }

  private static byte[] random(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
