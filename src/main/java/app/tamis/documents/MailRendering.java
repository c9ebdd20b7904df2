package app.tamis.documents;

import java.util.Locale;

/// A document as a mail: HTML that needs nothing from elsewhere, and the same as text.
final class MailRendering {

  private MailRendering() {}

  static Mail of(Document document, Look look) {
    var html = new Html();
    html.open("html", "lang", document.language().getLanguage())
        .open("head")
        .empty("meta", "charset", "utf-8")
        .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .element("title", document.title())
        .close("head")
        .open("body", "style", "margin:0;padding:24px;background:#ffffff")
        .newLine();
    if (!document.summary().isEmpty()) {
      html.element("div", document.summary(), "style", "display:none;max-height:0;overflow:hidden");
    }
    new Body(document, look, new Styles(look), html).write();
    html.newLine().close("body").close("html").newLine();
    return new Mail(
        document.title(), "<!doctype html>\n" + html, TextRendering.of(document), look.logo());
  }

  /// Mail programs know no style sheets, and some no pictures in the text itself.
  private record Styles(Look look) implements Dressing {

    @Override
    public String[] of(Piece piece) {
      return new String[] {"style", piece.mailStyle(look.colour())};
    }

    @Override
    public void logo(Logo logo, String firm, Html html) {
      html.empty("img", "src", "cid:" + Mail.LOGO, "alt", firm, "height", "48");
    }

    @Override
    public void bar(double share, Html html) {
      html.element(
          "div",
          "",
          "style",
          String.format(
              Locale.ROOT,
              "width:%.1f%%;height:10px;background:%s",
              share * 100,
              look.colour().hex()));
    }
  }
}
