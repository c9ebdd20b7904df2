package app.tamis.book.backup;

import app.tamis.basics.Problems;
import app.tamis.book.Passphrase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Reads an archive that [ArchiveWriter] wrote, or that somebody else made to look like one: no
/// more is held in memory than its list of parts, and nothing is believed but what [Inspection]
/// looked at.
///
/// @param file it, to be named where it is at fault
/// @param manifestText what the seal is over
public record ArchiveReader(Path file, ZipFile zip, Manifest manifest, String manifestText)
    implements AutoCloseable {

  private static final long LARGEST_DIRECTORY = 64L << 20;
  private static final int LARGEST_MANIFEST = 16 << 20;
  private static final int LARGEST_SEAL = 1_000;

  /// @throws Problems where the file isn't an archive, was cut off, or comes from a later Tamis
  public static ArchiveReader open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw Problems.of("backup.no-file", file.toString());
    }
    var zip = zip(file);
    try {
      var text = small(file, zip, Manifest.ENTRY, LARGEST_MANIFEST);
      return new ArchiveReader(file, zip, Manifest.parse(text, file), text);
    } catch (IOException | RuntimeException failed) {
      zip.close();
      throw failed;
    }
  }

  private static ZipFile zip(Path file) throws IOException {
    var end = ZipEnd.of(file).orElseThrow(() -> Problems.of("backup.foreign", file.toString()));
    if (end.directoryBytes() < 0 || end.directoryBytes() > LARGEST_DIRECTORY) {
      throw Problems.of("backup.large", file.toString(), Manifest.ENTRY);
    }
    try {
      return ZipFile.builder().setPath(file).get();
    } catch (ZipException | IllegalArgumentException e) {
      throw Problems.of("backup.foreign", file.toString());
    }
  }

  /// A part that is held in memory.
  private static String small(Path file, ZipFile zip, String name, int most) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw Problems.of("backup.foreign", file.toString());
    }
    try (var in = zip.getInputStream(entry)) {
      var bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw Problems.of("backup.large", file.toString(), name);
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (ZipException | java.io.EOFException e) {
      throw Problems.of("backup.damaged", file.toString(), name);
    }
  }

  /// In the order in which the zip file lists them.
  List<ZipArchiveEntry> entries() {
    return Collections.list(zip.getEntries());
  }

  /// @throws Problems where the seal isn't there, isn't by the passphrase, or is over something
  ///   else
  public void checkSeal(Passphrase passphrase) throws IOException {
    var seal = manifest.seal().orElseThrow(() -> Problems.of("restore.unsealed", file.toString()));
    if (zip.getEntry(Seal.ENTRY) == null) {
      throw Problems.of("restore.seal-gone", file.toString());
    }
    var key = seal.key(passphrase);
    if (!seal.isBy(key)) {
      throw Problems.of("restore.passphrase", file.toString());
    }
    if (!Seal.isSame(key.over(manifestText), sealed())) {
      throw Problems.of("restore.seal-broken", file.toString());
    }
  }

  String sealed() throws IOException {
    return small(file, zip, Seal.ENTRY, LARGEST_SEAL).strip();
  }

  /// @throws Problems where a part isn't what was written
  public void verify(Manifest.Part part) throws IOException {
    try (var in = open(part)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  /// Checked while it is read, also where it was before: the file may have changed since.
  public InputStream open(Manifest.Part part) throws IOException {
    var damaged = damaged(part.name());
    var entry = zip.getEntry(part.name());
    if (entry == null) {
      throw damaged;
    }
    try {
      return new CheckedPart(zip.getInputStream(entry), part, damaged);
    } catch (ZipException e) {
      throw damaged;
    }
  }

  private Problems damaged(String name) {
    return Problems.of("backup.damaged", file.toString(), PartNames.shown(name));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
