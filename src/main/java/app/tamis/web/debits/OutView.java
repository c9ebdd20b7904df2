package app.tamis.web.debits;

import java.util.List;
import java.util.Optional;

/// What the next file would hold, and what it wouldn't.
///
/// @param sum how many bills, and what they come to
public record OutView(
    List<Ready> ready, List<LeftOut> leftOut, Optional<String> sum, Optional<String> said) {

  public OutView {
    ready = List.copyOf(ready);
    leftOut = List.copyOf(leftOut);
  }

  /// @param id of the bill
  public record Ready(String id, String client, String number, String amount, String day) {}

  public record LeftOut(String client, String number, String amount, String why) {}
}
