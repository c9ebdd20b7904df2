package app.tamis.facts.sheets;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.facts.files.Packed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import tools.jackson.core.JacksonException;

/// The tables of a file that isn't text with separators. What kind of file it is tells its content:
/// names lie.
public final class Sheets {

  /// The most that a file may have.
  static final int MOST = 200;

  private static final int FIRST_BYTES = 64;
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private static final byte[] GZIP = HexFormat.of().parseHex("1f8b08");

  /// A web page, as it comes where an export was fetched without signing in.
  private static final Pattern PAGE = Pattern.compile("(?i)\\s*<(!doctype|html)");

  /// The container of Excel's workbooks until 2003, and of those with a password since.
  private static final byte[] OLD = HexFormat.of().parseHex("d0cf11e0");

  /// A record, or a list of records. A header of a CSV file may begin with a bracket, but not so.
  private static final Pattern JSON =
      Pattern.compile("\uFEFF?\\s*(\\[\\s*(\\{|\\]|\\z)|\\{\\s*(\"|\\}|\\z)).*", Pattern.DOTALL);

  private Sheets() {}

  /// A file's tables: itself, where it is text; else those that hold something, written out.
  ///
  /// @param name what messages call the file
  /// @param scratch where the CSV files go
  /// @throws Problems where it can't be read, or not within bounds
  public static List<Sheet> of(Path file, String name, Path scratch) throws IOException {
    var first = firstBytes(file);
    refuseWhatHoldsNone(first, file, name);
    try {
      if (begins(first, ZIP)) {
        return inZip(file, name, scratch);
      }
      if (begins(first, OLD)) {
        throw Problems.of("sheet.old", name);
      }
      return isJson(first)
          ? JsonRecords.written(file, name, scratch)
          : List.of(new Sheet("", file, false));
    } catch (Beyond beyond) {
      throw new Problems(List.of(beyond.message(name)));
    } catch (ZipException | XMLStreamException | JacksonException | Unsound damaged) {
      throw new Problems(List.of(Message.of("sheet.damaged", name)));
    }
  }

  private static void refuseWhatHoldsNone(byte[] first, Path file, String name) {
    if (begins(first, GZIP)) {
      throw Problems.of(Packed.is(file) ? "csv.packed-twice" : "csv.packed", name);
    }
    if (PAGE.matcher(new String(first, StandardCharsets.UTF_8)).lookingAt()) {
      throw Problems.of("csv.page", name);
    }
  }

  /// Whether a file is text, as far as its beginning tells.
  public static boolean isText(Path file) throws IOException {
    var first = firstBytes(file);
    return !begins(first, ZIP) && !begins(first, OLD) && !isJson(first);
  }

  private static boolean isJson(byte[] first) {
    return JSON.matcher(new String(first, StandardCharsets.UTF_8)).matches();
  }

  private static List<Sheet> inZip(Path file, String name, Path scratch)
      throws IOException, XMLStreamException, Unsound {
    try (var parts = ZippedXml.open(file)) {
      if (parts.has(OpenDocumentBook.CONTENT)) {
        return OpenDocumentBook.written(parts, name, scratch);
      }
      if (parts.has(ExcelBook.CONTENT_TYPES)) {
        return ExcelBook.written(parts, name, scratch);
      }
      throw Problems.of("sheet.archive", name);
    }
  }

  private static byte[] firstBytes(Path file) throws IOException {
    try (var bytes = Packed.open(file)) {
      return bytes.readNBytes(FIRST_BYTES);
    }
  }

  private static boolean begins(byte[] bytes, byte[] mark) {
    return Arrays.equals(bytes, 0, Math.min(bytes.length, mark.length), mark, 0, mark.length);
  }
}
