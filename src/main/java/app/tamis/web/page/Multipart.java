package app.tamis.web.page;

import app.tamis.facts.Intake;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/// Files of a form, passed on as they come in: none is ever whole in memory.
public final class Multipart {

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
  public static int receive(HttpServletRequest request, Intake into) throws IOException {
    var upload = new FileUpload();
    upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
    try {
      var items = upload.getItemIterator(new ServletRequestContext(request));
      int files = 0;
      while (items.hasNext()) {
        var item = items.next();
        var name = item.getName();
        if (!item.isFormField() && name != null) {
          try (var content = new PushbackInputStream(item.openStream())) {
            if (!isNothingChosen(name, content)) {
              into.receive(name, content);
              files++;
            }
          }
        }
      }
      return files;
    } catch (FileUploadException broken) {
      throw new IOException(broken);
    }
  }
}
