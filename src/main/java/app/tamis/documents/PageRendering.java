package app.tamis.documents;

import java.util.Locale;

/// A document as part of a page, whose style sheet dresses it.
final class PageRendering {

  private static final int BAR_WIDTH = 200;

  private PageRendering() {}

  static String of(Document document, Look look) {
    return new Body(document, look, new Classes(look), new Html()).write().toString();
  }

  /// No style may stand in a page, so bars are drawn and coloured by attributes.
  private record Classes(Look look) implements Dressing {

    @Override
    public String[] of(Piece piece) {
      return new String[] {"class", "doc-" + piece.className()};
    }

    @Override
    public void logo(Logo logo, String firm, Html html) {
      html.empty("img", "src", logo.asData(), "alt", firm, "height", "56");
    }

    @Override
    public void bar(double share, Html html) {
      html.open(
              "svg",
              "viewBox",
              "0 0 " + BAR_WIDTH + " 10",
              "width",
              String.valueOf(BAR_WIDTH),
              "height",
              "10",
              "aria-hidden",
              "true")
          .empty(
              "rect",
              "width",
              String.format(Locale.ROOT, "%.1f", share * BAR_WIDTH),
              "height",
              "10",
              "fill",
              look.colour().hex())
          .close("svg");
    }
  }
}
