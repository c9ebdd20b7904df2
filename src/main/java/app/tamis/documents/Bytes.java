package app.tamis.documents;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/// The content of a file, which nobody can change.
public final class Bytes {

  private final byte[] content;

  Bytes(byte[] content) {
    this.content = content.clone();
  }

  public InputStream open() {
    return new ByteArrayInputStream(content);
  }

  public byte[] copy() {
    return content.clone();
  }

  public int length() {
    return content.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes same && Arrays.equals(content, same.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }
}
