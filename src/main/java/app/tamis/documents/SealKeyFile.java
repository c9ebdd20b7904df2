package app.tamis.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.tamis.basics.Problems;
import app.tamis.disk.KeyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The key by which the firm's seal is locked in the book, `DIR/sealing/key`: for its owner alone,
/// and in no backup. So neither a copy of the book nor a backup lets anybody seal in the firm's
/// name.
public final class SealKeyFile {

  private final KeyFile file;

  private SealKeyFile(KeyFile file) {
    this.file = file;
  }

  public static SealKeyFile below(Path data) {
    return new SealKeyFile(new KeyFile(data.resolve("sealing").resolve("key")));
  }

  /// @param fingerprint of the certificate that it belongs to
  byte[] lock(byte[] key, String fingerprint) {
    try {
      return file.lock(key, bound(fingerprint));
    } catch (IOException e) {
      throw fault("seal.key.unwritable", e);
    }
  }

  /// Empty where it was locked with a key that isn't here, as after a restore.
  Optional<byte[]> open(byte[] locked, String fingerprint) {
    try {
      return file.open(locked, bound(fingerprint));
    } catch (IOException e) {
      throw fault("seal.key.unreadable", e);
    }
  }

  private static byte[] bound(String fingerprint) {
    return ("seal\u001f" + fingerprint).getBytes(UTF_8);
  }

  private Problems fault(String what, IOException reason) {
    return Problems.of(what, file.toString(), String.valueOf(reason.getMessage()));
  }
}
