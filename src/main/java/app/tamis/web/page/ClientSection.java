package app.tamis.web.page;

import java.util.Optional;

/// A section that a page adds to that of every client: each bean of this is asked, in the order of
/// their `@Order`.
public interface ClientSection {

  /// Empty where there is nothing to show, or the reader may not see it.
  Optional<Part> of(ClientRead client);

  /// @param template that takes the page as `page` and this as `view`
  record Part(String template, Object view) {}
}
