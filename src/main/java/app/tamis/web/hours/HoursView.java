package app.tamis.web.hours;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// The hours of all clients, to be tapped.
///
/// @param said what came of the last answers
/// @param text why they are asked for, or why there is nothing to say
/// @param rows none where hours are written down
public record HoursView(Optional<String> said, String text, List<Row> rows, Form form) {

  /// @param number of the client; its fields are `hours-17` and `other-17`
  /// @param choices numbers of hours to tap, and not known
  /// @param by who said it and when; empty where nobody did
  public record Row(int number, String name, List<Choice> choices, String by) {}

  public record Choice(String value, String label, boolean chosen) {}
}
