package app.tamis.book;

import app.tamis.basics.Problems;
import app.tamis.basics.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Reads an archive that [ArchiveWriter] wrote.
///
/// @param file it, to be named where it is at fault
record ArchiveReader(Path file, ZipFile zip, Manifest manifest) implements AutoCloseable {

  /// @throws Problems where the file isn't an archive, was cut off, or comes from a later Tamis
  static ArchiveReader open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw Problems.of("backup.no-file", file.toString());
    }
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw Problems.of("backup.foreign", file.toString());
    }
    try {
      return new ArchiveReader(file, zip, manifest(file, zip));
    } catch (IOException | RuntimeException failed) {
      zip.close();
      throw failed;
    }
  }

  private static Manifest manifest(Path file, ZipFile zip) throws IOException {
    var entry = zip.getEntry(Manifest.ENTRY);
    if (entry == null) {
      throw Problems.of("backup.foreign", file.toString());
    }
    try (var in = zip.getInputStream(entry)) {
      return Manifest.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), file);
    } catch (ZipException e) {
      throw Problems.of("backup.damaged", file.toString(), Manifest.ENTRY);
    }
  }

  /// @throws Problems where a part isn't what was written
  void verify(Manifest.Part part) throws IOException {
    var digest = Sha256.begin();
    try (var in = new DigestInputStream(open(part.name()), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw damaged(part.name());
    }
    if (!Sha256.end(digest).equals(part.sha256())) {
      throw damaged(part.name());
    }
  }

  InputStream open(String name) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw damaged(name);
    }
    return zip.getInputStream(entry);
  }

  private Problems damaged(String name) {
    return Problems.of("backup.damaged", file.toString(), name);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
