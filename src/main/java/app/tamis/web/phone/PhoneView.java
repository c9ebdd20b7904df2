package app.tamis.web.phone;

import app.tamis.web.page.TableView;
import java.util.List;
import java.util.Optional;

/// Calls and tickets by month, in words.
///
/// @param before how it was the year before; empty where that isn't known
/// @param clients to choose from
/// @param unknown what isn't known, and why; none where all is
/// @param picture empty where nothing is known
public record PhoneView(
    String heading,
    String before,
    List<Choice> clients,
    List<String> unknown,
    Optional<Picture> picture,
    TableView table,
    String csv) {

  public record Choice(String value, String label, boolean chosen) {}

  /// @param most what stands at its top
  /// @param told the same, for who can't see it
  public record Picture(
      String calls, String tickets, String most, String first, String last, String told) {}
}
