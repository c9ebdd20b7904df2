package app.tamis.book.backup;

import app.tamis.basics.Problems;
import app.tamis.basics.Sha256;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/// A part of an archive being read, which fails where it isn't what was saved: at its end at the
/// latest, and before it is longer than it says.
final class CheckedPart extends FilterInputStream {

  private final Manifest.Part part;
  private final Problems damaged;
  private final MessageDigest digest = Sha256.begin();
  private long left;
  private boolean ended;

  /// @param damaged thrown where it is
  CheckedPart(InputStream in, Manifest.Part part, Problems damaged) {
    super(in);
    this.part = part;
    this.damaged = damaged;
    this.left = part.bytes();
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = readUnchecked(into, from, length);
    if (count >= 0) {
      left -= count;
      digest.update(into, from, count);
    }
    if (left < 0 || (count < 0 && !ended && !isWhole())) {
      throw damaged;
    }
    ended |= count < 0;
    return count;
  }

  private boolean isWhole() {
    return left == 0 && Sha256.end(digest).equals(part.sha256());
  }

  private int readUnchecked(byte[] into, int from, int length) {
    try {
      return super.read(into, from, length);
    } catch (IOException badlyPacked) {
      throw damaged;
    }
  }

  @Override
  public long skip(long count) {
    throw new UnsupportedOperationException("what is skipped isn't checked");
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
