package app.tamis.book.backup;

import app.tamis.basics.Sha256;
import app.tamis.book.Passphrase;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes an archive, a zip file, from front to back; what was written is described at its end.
public final class ArchiveWriter implements AutoCloseable {

  private final FileChannel channel;
  private final ZipOutputStream zip;
  private final List<Manifest.Part> parts = new ArrayList<>();

  /// @param file which is there, and empty
  public ArchiveWriter(Path file) throws IOException {
    this.channel = FileChannel.open(file, StandardOpenOption.WRITE);
    this.zip =
        new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
  }

  /// Writes what is in an entry.
  @FunctionalInterface
  public interface Content<X extends Exception> {
    void writeTo(OutputStream out) throws IOException, X;
  }

  public <X extends Exception> void add(String name, Content<X> content) throws IOException, X {
    zip.setLevel(name.endsWith(".gz") ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
    zip.putNextEntry(new ZipEntry(name));
    var counted = new Counted(zip);
    var digest = Sha256.begin();
    content.writeTo(new DigestOutputStream(counted, digest));
    zip.closeEntry();
    parts.add(new Manifest.Part(Sha256.end(digest), counted.bytes, name));
  }

  public List<Manifest.Part> parts() {
    return List.copyOf(parts);
  }

  /// Writes the manifest, seals it, and sees that all is on the disk.
  public void finish(Manifest unsealed, Optional<Passphrase> passphrase) throws IOException {
    var key = passphrase.map(Seal::newKey);
    var text = key.map(by -> unsealed.with(by.seal())).orElse(unsealed).text();
    addText(Manifest.ENTRY, text);
    if (key.isPresent()) {
      addText(Seal.ENTRY, key.get().over(text) + "\n");
    }
    zip.finish();
    zip.flush();
    channel.force(true);
  }

  private void addText(String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static final class Counted extends OutputStream {

    private final OutputStream out;
    private long bytes;

    Counted(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
      out.write(some, from, length);
      bytes += length;
    }
  }
}
