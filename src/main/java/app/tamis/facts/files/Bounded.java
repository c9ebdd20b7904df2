package app.tamis.facts.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Copies no more than somebody is ready to take.
public final class Bounded {

  private static final int CHUNK = 1 << 16;

  private Bounded() {}

  /// @return how much was copied; more than `most` where there was more
  public static long copy(InputStream in, OutputStream out, long most) throws IOException {
    var chunk = new byte[CHUNK];
    long copied = 0;
    for (int read = in.read(chunk); read >= 0 && copied <= most; read = in.read(chunk)) {
      out.write(chunk, 0, read);
      copied += read;
    }
    return copied;
  }
}
