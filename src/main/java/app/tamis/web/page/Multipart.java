package app.tamis.web.page;

import app.tamis.basics.Problems;
import app.tamis.facts.Intake;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/// Files of a form, passed on as they come in: none is ever whole in memory.
public final class Multipart {

  static final int MOST_FILES = 500;
  private static final int MOST_GIGABYTES = 8;

  /// Of a form with one small file.
  private static final int MOST_READ_MEGABYTES = 120;

  /// Of the name of a file, and what else is said of it.
  private static final int LONGEST_HEAD = 2_048;

  private Multipart() {}

  /// A browser sends a file without a name and with nothing in it where none was chosen.
  private static boolean isNothingChosen(String name, PushbackInputStream content)
      throws IOException {
    if (!name.isEmpty()) {
      return false;
    }
    int first = content.read();
    if (first >= 0) {
      content.unread(first);
    }
    return first < 0;
  }

  /// @return how many files there were
  /// @throws Problems where there are too many, or too much of them, or they broke off
  public static int receive(HttpServletRequest request, Intake into) throws IOException {
    return receive(request, into::receive);
  }

  /// The same.
  ///
  /// @param into is given the name of each and its content
  public static int receive(HttpServletRequest request, BiConsumer<String, InputStream> into)
      throws IOException {
    return receive(request, MOST_GIGABYTES << 10, into);
  }

  /// The same, of less.
  ///
  /// @param mostMegabytes in all of the form
  public static int receive(
      HttpServletRequest request, int mostMegabytes, BiConsumer<String, InputStream> into)
      throws IOException {
    var upload = new JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory>();
    upload.setHeaderCharset(StandardCharsets.UTF_8);
    upload.setMaxPartHeaderSize(LONGEST_HEAD);
    upload.setMaxSize((long) mostMegabytes << 20);
    try {
      var items = upload.getItemIterator(request);
      int files = 0;
      while (items.hasNext()) {
        var item = items.next();
        var name = item.getName();
        if (!item.isFormField() && name != null) {
          try (var content = new PushbackInputStream(item.getInputStream())) {
            if (!isNothingChosen(name, content)) {
              if (files == MOST_FILES) {
                throw Problems.of("upload.many", MOST_FILES);
              }
              into.accept(name, content);
              files++;
            }
          }
        }
      }
      return files;
    } catch (FileUploadException broken) {
      throw problem(broken);
    } catch (UncheckedIOException broken) {
      throw broken.getCause() instanceof FileUploadException cause ? problem(cause) : broken;
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Sent(String name, byte[] content) {}

  /// The first file of a form; empty where none was chosen. Unlike others it is whole in memory.
  ///
  /// What is too large is read and thrown away, up to a size at which nobody waits any more: a
  /// browser that is still sending hears no answer.
  ///
  /// @param tooLarge the message that it is, with how many megabytes may be
  /// @throws Problems where it is
  public static Optional<Sent> one(HttpServletRequest request, int mostMegabytes, String tooLarge)
      throws IOException {
    var files = new ArrayList<Sent>();
    int most = mostMegabytes << 20;
    receive(
        request,
        MOST_READ_MEGABYTES,
        (name, content) -> {
          if (files.isEmpty()) {
            files.add(new Sent(name, start(content, most + 1)));
          }
        });
    if (!files.isEmpty() && files.getFirst().content().length > most) {
      throw Problems.of(tooLarge, mostMegabytes);
    }
    return files.stream().findFirst();
  }

  private static byte[] start(InputStream content, int bytes) {
    try {
      var start = content.readNBytes(bytes);
      content.transferTo(OutputStream.nullOutputStream());
      return start;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Problems problem(FileUploadException broken) {
    if (broken instanceof FileUploadSizeException large) {
      return large.getPermitted() == LONGEST_HEAD
          ? Problems.of("upload.names")
          : tooLarge((int) (large.getPermitted() >> 20));
    }
    return Problems.of("upload.broken");
  }

  private static Problems tooLarge(int mostMegabytes) {
    return mostMegabytes < 1_024
        ? Problems.of("upload.over", mostMegabytes)
        : Problems.of("upload.large", mostMegabytes >> 10);
  }
}
