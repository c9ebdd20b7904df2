package app.tamis.web.prices;

import java.util.List;

/// New prices that were drafted for a client, and where they are raised.
///
/// @param begin where a letter is drafted by one tap
public record PricesSectionView(String begin, List<Row> rows) {

  public PricesSectionView {
    rows = List.copyOf(rows);
  }

  /// @param stands where its letter stands
  public record Row(String path, String name, String stands) {}
}
