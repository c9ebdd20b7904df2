package app.tamis.web.page;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Parts of a page that another page's package brings, with a template of its own.
@Component
public final class Parts {

  private final TemplateEngine templates;

  Parts(TemplateEngine templates) {
    this.templates = templates;
  }

  public Content content(ClientSection.Part part, Page page) {
    return output ->
        templates.render(
            part.template() + ".jte", Map.of("page", page, "view", part.view()), output);
  }
}
