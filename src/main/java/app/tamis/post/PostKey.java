package app.tamis.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.tamis.basics.Problems;
import app.tamis.disk.KeyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The key by which secrets are sealed, `DIR/post/key`: for its owner alone, and in no backup. So
/// neither a copy of the book nor a backup gives a password away. Where it is lost, what it sealed
/// is lost too, and the next secret gets a new one.
public final class PostKey {

  private final KeyFile key;

  private PostKey(KeyFile key) {
    this.key = key;
  }

  public static PostKey below(Path data) {
    return new PostKey(new KeyFile(data.resolve("post").resolve("key")));
  }

  /// @param bound what the secret belongs to: it opens for nothing else
  byte[] seal(String secret, String bound) {
    try {
      return key.lock(secret.getBytes(UTF_8), bound.getBytes(UTF_8));
    } catch (IOException e) {
      throw fault("post.key.unwritable", e);
    }
  }

  /// Empty where it was sealed with a key that isn't here any more, or for something else.
  Optional<String> open(byte[] sealed, String bound) {
    try {
      return key.open(sealed, bound.getBytes(UTF_8)).map(secret -> new String(secret, UTF_8));
    } catch (IOException e) {
      throw fault("post.key.unreadable", e);
    }
  }

  private Problems fault(String what, IOException reason) {
    return Problems.of(what, key.toString(), String.valueOf(reason.getMessage()));
  }
}
