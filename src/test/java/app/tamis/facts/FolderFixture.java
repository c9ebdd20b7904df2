package app.tamis.facts;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.facts.files.Scratch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/// A folder of facts about two clients, in which a test spoils what it is about. It is read on 15
/// January 2026.
public final class FolderFixture {

  public static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

  /// For who expects no row to be bad.
  public static final Consumer<Reject> NONE_BAD =
      reject -> {
        throw new AssertionError(reject);
      };

  private final Path folder;
  private final TreeMap<String, byte[]> files = new TreeMap<>();

  private FolderFixture(Path folder) {
    this.folder = folder;
  }

  public static FolderFixture aFolder(Path folder) {
    return new FolderFixture(folder)
        .with("clients.csv", "client_id,name\nC1,Alpha SARL\nC2,Beta Ltd\n")
        .with(
            "invoices.csv", "invoice_id,client_id,issued_on\nI1,C1,2025-01-05\nI2,C2,2025-01-06\n")
        .with(
            "invoice_lines.csv",
            "invoice_id,line,kind,unit_price\nI1,1,recurring,100\nI2,1,labour,200\n")
        .with("tickets.csv", "ticket_id,client_id,opened_at\nT1,C1,2025-01-05T10:00:00\n");
  }

  public FolderFixture with(String file, String text) {
    return with(file, text.getBytes(StandardCharsets.UTF_8));
  }

  public FolderFixture with(String file, byte[] content) {
    files.put(file, content);
    return this;
  }

  public FolderFixture packed(String file, String text) {
    return with(file, gzip(text));
  }

  public FolderFixture without(String file) {
    files.remove(file);
    return this;
  }

  /// What keeps it from being taken, a line a fault, in English.
  public List<String> faults() {
    return faults(ImportOptions.STRICT);
  }

  public List<String> faults(ImportOptions options) {
    var faults = new ArrayList<String>();
    try (var opened = FactsFolder.open(written())) {
      door(TODAY).check(opened, options, reject -> faults.add(sentence(reject)));
    } catch (Problems problems) {
      problems.messages().forEach(message -> faults.add(inEnglish(message)));
    }
    return faults;
  }

  /// What is odd about it, where nothing keeps it from being taken.
  public List<String> warnings() {
    try (var opened = FactsFolder.open(written())) {
      return door(TODAY).check(opened, ImportOptions.STRICT, NONE_BAD).warnings().stream()
          .map(FolderFixture::inEnglish)
          .toList();
    }
  }

  public Facts.Import importedInto(Path data) {
    return importedInto(data, TODAY);
  }

  public Facts.Import importedInto(Path data, LocalDate today) {
    return importedInto(data, today, ImportOptions.STRICT);
  }

  public Facts.Import importedInto(Path data, LocalDate today, ImportOptions options) {
    try (var opened = FactsFolder.open(written())) {
      return door(today).importInto(data, opened, options, _ -> {});
    }
  }

  public static Facts door(LocalDate today) {
    var noon = today.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return new Facts(Clock.fixed(noon, ZoneOffset.UTC), _ -> {});
  }

  /// Writes the files, and none else.
  public Path written() {
    try {
      if (Files.exists(folder)) {
        new Scratch(folder).close();
      }
      Files.createDirectories(folder);
      for (var file : files.entrySet()) {
        var path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] gzip(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static String sentence(Reject reject) {
    return "%s:%d%s: %s"
        .formatted(
            reject.file(),
            reject.line(),
            reject.column().isEmpty() ? "" : " " + reject.column() + ": " + reject.value(),
            inEnglish(reject.expected()));
  }

  static String inEnglish(Message message) {
    return Words.in(Locale.UK).say(message);
  }
}
