package app.tamis.documents;

import app.tamis.basics.Dates;
import app.tamis.documents.Document.Address;
import app.tamis.documents.Document.Section;
import app.tamis.documents.Part.Bars;
import app.tamis.documents.Part.Column;
import app.tamis.documents.Part.KeyFigure;
import app.tamis.documents.Part.Table;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Writes a document as HTML, whatever it is dressed in.
record Body(Document document, Look look, Dressing dressing, Html html) {

  private static final int FIGURES_A_ROW = 4;

  /// Which sections are in the document, by the names of their places.
  static String place(int section) {
    return "section-" + (section + 1);
  }

  Html write() {
    open("div", Piece.DOCUMENT);
    letterhead();
    document.recipient().ifPresent(this::recipient);
    element("p", Piece.DAY, Dates.in(document.language(), document.date()));
    element("h1", Piece.TITLE, document.title());
    if (!document.marking().isEmpty()) {
      element("p", Piece.MARKING, document.marking());
    }
    for (int i = 0; i < document.sections().size(); i++) {
      section(document.sections().get(i), place(i));
    }
    return html.close("div");
  }

  private void letterhead() {
    var sender = document.sender();
    open("div", Piece.LETTERHEAD);
    if (look.logo().isPresent()) {
      html.open("p", dressing.of(Piece.FIRM));
      dressing.logo(look.logo().get(), sender.name(), html);
      html.close("p");
    } else {
      element("p", Piece.FIRM, sender.name());
    }
    if (!sender.lines().isEmpty()) {
      element("p", Piece.ADDRESS, String.join(" · ", sender.lines()));
    }
    html.close("div").newLine();
  }

  private void recipient(Address recipient) {
    open("p", Piece.ADDRESS).text(recipient.name());
    for (var line : recipient.lines()) {
      html.empty("br").text(line);
    }
    html.close("p").newLine();
  }

  private void section(Section section, String place) {
    if (!section.heading().isEmpty()) {
      html.element("h2", section.heading(), with(dressing.of(Piece.HEADING), "id", place))
          .newLine();
    }
    section.parts().forEach(this::part);
  }

  private void part(Part part) {
    switch (part) {
      case Part.Heading heading -> element("h3", Piece.SUBHEADING, heading.text());
      case Part.Paragraph paragraph -> lines(Piece.PARAGRAPH, paragraph.text());
      case Part.Quote quote -> lines(Piece.QUOTE, quote.text());
      case Part.Points points -> points(points);
      case Part.Note note -> lines(Piece.NOTE, note.text());
      case Part.KeyFigures figures -> figures(figures.figures());
      case Table table -> table(table);
      case Bars bars -> bars(bars);
    }
    html.newLine();
  }

  private void lines(Piece piece, String text) {
    open("p", piece).lines(text).close("p");
  }

  private void points(Part.Points points) {
    var list = points.numbered() ? "ol" : "ul";
    open(list, Piece.POINTS);
    points.texts().forEach(text -> element("li", Piece.POINT, text));
    html.close(list);
  }

  private void figures(List<KeyFigure> figures) {
    for (int from = 0; from < figures.size(); from += FIGURES_A_ROW) {
      var row = figures.subList(from, Math.min(figures.size(), from + FIGURES_A_ROW));
      open("table", Piece.FIGURES);
      row(
          "thead",
          row.size(),
          i -> element("th", Piece.FIGURE_LABEL, row.get(i).label(), "scope", "col"));
      row("tbody", row.size(), i -> element("td", Piece.FIGURE, row.get(i).shown()));
      html.close("table");
    }
  }

  private void row(String group, int cells, IntConsumer cell) {
    html.open(group).open("tr");
    IntStream.range(0, cells).forEach(cell);
    html.close("tr").close(group);
  }

  private void table(Table table) {
    var columns = table.columns();
    open("table", Piece.TABLE);
    element("caption", Piece.CAPTION, table.caption());
    row("thead", columns.size(), i -> head(columns.get(i)));
    html.open("tbody");
    for (var row : table.rows()) {
      html.open("tr");
      for (int i = 0; i < row.size(); i++) {
        cell(i, columns.get(i), row.get(i));
      }
      html.close("tr").newLine();
    }
    if (!table.totals().isEmpty()) {
      totals(table);
    }
    html.close("tbody").close("table");
  }

  private void head(Column column) {
    element("th", column.number() ? Piece.HEAD_NUMBER : Piece.HEAD, column.label(), "scope", "col");
  }

  private void cell(int place, Column column, String text) {
    if (place == 0) {
      element("th", Piece.ROW_HEAD, text, "scope", "row");
    } else {
      element("td", column.number() ? Piece.CELL_NUMBER : Piece.CELL, text);
    }
  }

  /// Not as a foot, which would stand below each page's part of the table.
  private void totals(Table table) {
    html.open("tr");
    for (int i = 0; i < table.totals().size(); i++) {
      total(i, table.columns().get(i), table.totals().get(i));
    }
    html.close("tr");
  }

  private void total(int place, Column column, String text) {
    var piece = column.number() ? Piece.TOTAL_NUMBER : Piece.TOTAL;
    if (place == 0) {
      element("th", piece, text, "scope", "row");
    } else {
      element("td", piece, text);
    }
  }

  private void bars(Bars bars) {
    open("table", Piece.BARS);
    element("caption", Piece.CAPTION, bars.caption());
    html.open("tbody");
    for (var bar : bars.bars()) {
      html.open("tr");
      element("th", Piece.BAR_LABEL, bar.label(), "scope", "row");
      open("td", Piece.BAR_PLACE);
      dressing.bar(bar.share(), html);
      html.close("td");
      element("td", Piece.BAR_SHOWN, bar.shown());
      html.close("tr").newLine();
    }
    html.close("tbody").close("table");
  }

  private Html open(String element, Piece piece) {
    return html.open(element, dressing.of(piece));
  }

  private void element(String element, Piece piece, String text, String... more) {
    html.element(element, text, with(dressing.of(piece), more));
  }

  private static String[] with(String[] attributes, String... more) {
    var all = new String[attributes.length + more.length];
    System.arraycopy(attributes, 0, all, 0, attributes.length);
    System.arraycopy(more, 0, all, attributes.length, more.length);
    return all;
  }
}
