package app.tamis.web.handover;

import java.util.List;

/// All handovers.
///
/// @param begin where one is begun with the client; empty where none is asked about
public record HandoversView(List<Row> rows, String begin) {

  public HandoversView {
    rows = List.copyOf(rows);
  }

  /// @param stands how far it has come
  public record Row(String path, String client, String stands) {}
}
