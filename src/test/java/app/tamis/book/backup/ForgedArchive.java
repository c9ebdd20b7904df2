package app.tamis.book.backup;

import app.tamis.basics.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// A backup that somebody changed who knows how backups are written: whatever they leave alone fits
/// together, checksums and all.
public final class ForgedArchive {

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final List<ZipArchiveEntry> added = new ArrayList<>();
  private UnaryOperator<String> manifest = UnaryOperator.identity();
  private String seal = "";
  private final Manifest sound;

  private ForgedArchive(Path archive) throws IOException {
    try (var reader = ArchiveReader.open(archive);
        var zip = ZipFile.builder().setPath(archive).get()) {
      sound = reader.manifest();
      for (var entry : Collections.list(zip.getEntries())) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    parts.remove(Manifest.ENTRY);
    parts.remove(Seal.ENTRY);
  }

  public static ForgedArchive of(Path archive) throws IOException {
    return new ForgedArchive(archive);
  }

  public ForgedArchive with(String part, String content) {
    parts.put(part, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public ForgedArchive without(String part) {
    parts.remove(part);
    return this;
  }

  public ForgedArchive renamed(String part, String name) {
    parts.put(name, parts.remove(part));
    return this;
  }

  /// An entry that the list of parts has or hasn't.
  public ForgedArchive withEntry(ZipArchiveEntry entry) {
    added.add(entry);
    return this;
  }

  /// With a seal from elsewhere.
  public ForgedArchive withSeal(String seal) {
    this.seal = seal;
    return this;
  }

  /// Changes lines of the list of parts.
  public ForgedArchive saying(String instead, String of) {
    var before = manifest;
    manifest = text -> before.apply(text).replaceFirst(of, instead);
    return this;
  }

  String text() {
    var listed = new ArrayList<Manifest.Part>();
    parts.forEach((name, content) ->
        listed.add(new Manifest.Part(Sha256.hex(content), content.length, name)));
    var honest = sound.with(listed).text();
    var lines = manifest.apply(honest.substring(0, honest.lastIndexOf("sum ")));
    return lines + "sum " + Sha256.hex(lines) + "\n";
  }

  public void writeTo(Path file) throws IOException {
    Files.deleteIfExists(file);
    try (var zip = new ZipArchiveOutputStream(file)) {
      for (var part : parts.entrySet()) {
        write(zip, new ZipArchiveEntry(part.getKey()), part.getValue());
      }
      for (var entry : added) {
        write(zip, entry, "/etc/passwd".getBytes(StandardCharsets.UTF_8));
      }
      write(zip, new ZipArchiveEntry(Manifest.ENTRY), text().getBytes(StandardCharsets.UTF_8));
      if (!seal.isEmpty()) {
        write(zip, new ZipArchiveEntry(Seal.ENTRY), seal.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static void write(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] content)
      throws IOException {
    zip.putArchiveEntry(entry);
    zip.write(content);
    zip.closeArchiveEntry();
  }
}
