package app.tamis.web.reviews;

import java.util.List;

/// What a client sees on a screen, in its language: no grade, no margin.
///
/// @param path of the review
/// @param hidden whether there are hours that are hidden unless they are asked for
/// @param hours whether they are shown
public record ShowView(
    String path,
    String firm,
    String client,
    String day,
    List<ReviewView.Line> lines,
    boolean hidden,
    boolean hours) {

  public ShowView {
    lines = List.copyOf(lines);
  }
}
