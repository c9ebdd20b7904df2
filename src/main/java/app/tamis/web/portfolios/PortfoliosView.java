package app.tamis.web.portfolios;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// The page of portfolios.
///
/// @param rows those to which the reader belongs, the first of the server at the beginning
/// @param adds whether the reader may make another, and name the one they are in
/// @param form to make another
/// @param naming to name the one that they are in
public record PortfoliosView(
    List<Row> rows, boolean adds, Form form, Form naming, Optional<String> said) {

  /// @param clients how many, in words
  /// @param imported when facts were last imported; a sentence where none were
  /// @param here whether the reader is in it just now
  public record Row(
      int number, String name, String role, String clients, String imported, boolean here) {}
}
