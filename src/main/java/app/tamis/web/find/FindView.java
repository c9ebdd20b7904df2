package app.tamis.web.find;

import java.util.List;

/// What was found.
///
/// @param typed what was looked for
/// @param more whether there is more than is shown
/// @param pagesAlone whether the reader may find no client
public record FindView(String typed, List<Found> found, boolean more, boolean pagesAlone) {

  /// @param letter of a client's grade; empty of a page
  public record Found(String name, String letter, String href) {}
}
