package app.tamis.web.calls;

import java.util.List;

/// One call.
///
/// @param clients whose it may be
public record CallView(CardView card, List<CallsView.Option> clients) {

  public CallView {
    clients = List.copyOf(clients);
  }
}
