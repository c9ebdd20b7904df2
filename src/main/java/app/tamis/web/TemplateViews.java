package app.tamis.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Finds the template that a controller names: `board/board` is `src/main/jte/board/board.jte`.
@Component
final class TemplateViews implements ViewResolver {

  private final TemplateEngine templates;

  TemplateViews(TemplateEngine templates) {
    this.templates = templates;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    var file = name + ".jte";
    return templates.hasTemplate(file) ? new TemplateView(templates, file) : null;
  }

  private record TemplateView(TemplateEngine templates, String file) implements View {

    @Override
    public String getContentType() {
      return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      var wanted = new HashMap<String, Object>();
      if (model != null) {
        model.forEach((key, value) -> {
          if (value != null && !key.startsWith("org.springframework")) {
            wanted.put(key, value);
          }
        });
      }
      var output = new Utf8ByteOutput();
      templates.render(file, wanted, output);
      response.setContentType(getContentType());
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      response.setContentLength(output.getContentLength());
      response.getOutputStream().write(whole(output));
    }

    /// A page comes in thousands of small pieces, and each write passes through half a dozen
    /// layers.
    private static byte[] whole(Utf8ByteOutput output) throws IOException {
      var bytes = new ByteArrayOutputStream(output.getContentLength());
      output.writeTo(bytes::write);
      return bytes.toByteArray();
    }
  }
}
