package app.tamis.web.portfolios;

import java.util.List;

/// The menu in the head of pages: those to which the reader belongs.
public record OthersView(List<One> all) {

  /// @param here whether they are in it just now
  public record One(int number, String name, boolean here) {}
}
