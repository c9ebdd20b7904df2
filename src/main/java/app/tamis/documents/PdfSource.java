package app.tamis.documents;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// The HTML that a PDF is made of: one with a style sheet for paper, and bookmarks.
final class PdfSource {

  private static final String STYLE = style();
  private static final int LONGEST_FOOT = 90;

  private PdfSource() {}

  static String of(Document document, Look look) {
    var html = new Html();
    html.open("html", "lang", document.language().toLanguageTag())
        .open("head")
        .element("title", printable(document.title()))
        .empty(
            "meta",
            "name",
            "description",
            "content",
            printable(document.summary().isEmpty() ? document.title() : document.summary()))
        .empty("meta", "name", "author", "content", printable(document.sender().name()))
        .element("style", style(document, look));
    bookmarks(document, html);
    html.close("head").open("body").newLine();
    new Body(document, look, new Printed(), html).write();
    return Fonts.printable(html.close("body").close("html").toString());
  }

  private static void bookmarks(Document document, Html html) {
    html.open("bookmarks");
    for (int i = 0; i < document.sections().size(); i++) {
      var heading = document.sections().get(i).heading();
      if (!heading.isEmpty()) {
        html.empty("bookmark", "name", heading, "href", "#" + Body.place(i));
      }
    }
    html.close("bookmarks");
  }

  private static String printable(String text) {
    return Fonts.printable(text);
  }

  private static String style(Document document, Look look) {
    var colour = look.colour();
    var page =
        document.words().say("document.page", "\u0001", "\u0002").split("[\u0001\u0002]", -1);
    return STYLE
        .replace("PALE", colour.pale(0.08).hex())
        .replace("COLOUR", colour.hex())
        .replace("FOOT", quoted(foot(document)))
        .replace("PAGE_BEFORE", quoted(page[0]))
        .replace("PAGE_BETWEEN", quoted(page[1]))
        .replace("PAGE_AFTER", quoted(page[2]));
  }

  /// What each page says of the whole, cut where it is longer than its line.
  private static String foot(Document document) {
    var foot =
        Stream.of(document.sender().name(), document.marking(), document.title())
            .filter(text -> !text.isEmpty())
            .collect(joining(" · "));
    int signs = foot.codePointCount(0, foot.length());
    return signs <= LONGEST_FOOT
        ? foot
        : foot.substring(0, foot.offsetByCodePoints(0, LONGEST_FOOT)).strip() + "…";
  }

  /// As a text of a style sheet: whatever isn't a letter or a digit is written as its number.
  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    printable(text)
        .codePoints()
        .forEach(sign -> {
          if (Character.isLetterOrDigit(sign)) {
            quoted.appendCodePoint(sign);
          } else {
            quoted.append(String.format(Locale.ROOT, "\\%06x", sign));
          }
        });
    return quoted.append('"').toString();
  }

  private static String style() {
    try (var in = PdfSource.class.getResourceAsStream("/documents/paper.css")) {
      return new String(
          Objects.requireNonNull(in, "paper.css").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Printed() implements Dressing {

    @Override
    public String[] of(Piece piece) {
      return new String[] {"class", piece.className()};
    }

    @Override
    public void logo(Logo logo, String firm, Html html) {
      html.empty(
          "img",
          "src",
          logo.asData(),
          "alt",
          firm,
          "style",
          String.format(Locale.ROOT, "width:%.2fcm;height:%.2fcm", logo.wide(), logo.high()));
    }

    @Override
    public void bar(double share, Html html) {
      html.element(
          "div",
          "",
          "class",
          "bar",
          "style",
          String.format(Locale.ROOT, "width:%.1f%%", share * 100));
    }
  }
}
