package app.tamis.web.calls;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// How telephone systems are set up.
///
/// @param base where Tamis is
/// @param fields where a telephone system's own words are said
/// @param tried what the example would come to, a line a field; empty where none was tried
public record TelephonesView(
    String base, Form form, List<Asked> fields, List<Tried> tried, Optional<String> said) {

  public TelephonesView {
    fields = List.copyOf(fields);
    tried = List.copyOf(tried);
  }

  /// @param name of the form's field
  public record Asked(String name, String label, String hint) {}

  public record Tried(String label, String text) {}
}
