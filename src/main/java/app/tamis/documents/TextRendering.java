package app.tamis.documents;

import static java.util.stream.Collectors.joining;

import app.tamis.basics.Dates;
import app.tamis.basics.Words;
import app.tamis.documents.Document.Section;
import app.tamis.documents.Part.Bars;
import app.tamis.documents.Part.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A document as plain text, for who reads no HTML: made of the document itself, not of a
/// rendering.
final class TextRendering {

  private static final int WIDTH = 76;
  private static final String BLANKS = "  ";

  private TextRendering() {}

  static String of(Document document) {
    var blocks = new ArrayList<String>();
    blocks.add(lines(document.sender().name(), document.sender().lines()));
    document.recipient().ifPresent(to -> blocks.add(lines(to.name(), to.lines())));
    blocks.add(Dates.in(document.language(), document.date()));
    blocks.add(underlined(document.title(), "="));
    blocks.add(wrapped(document.marking()));
    document.sections().forEach(section -> add(section, document.words(), blocks));
    return blocks.stream().filter(block -> !block.isBlank()).collect(joining("\n\n", "", "\n"));
  }

  private static void add(Section section, Words words, List<String> blocks) {
    if (!section.heading().isEmpty()) {
      blocks.add(underlined(section.heading(), "-"));
    }
    section.parts().forEach(part -> blocks.add(text(part, words)));
  }

  private static String text(Part part, Words words) {
    return switch (part) {
      case Part.Heading heading -> wrapped(heading.text());
      case Part.Paragraph paragraph -> wrapped(paragraph.text());
      case Part.Quote quote -> indented("> ", "> ", quote.text());
      case Part.Note note -> indented("| ", "| ", note.text());
      case Part.Points points -> points(points);
      case Part.KeyFigures figures ->
          figures.figures().stream()
              .map(figure -> labelled(figure.label(), figure.shown(), words))
              .collect(joining("\n"));
      case Table table -> table(table, words);
      case Bars bars ->
          Stream.concat(
                  Stream.of(bars.caption()),
                  bars.bars().stream()
                      .map(bar -> BLANKS + labelled(bar.label(), bar.shown(), words)))
              .collect(joining("\n"));
    };
  }

  private static String points(Part.Points points) {
    return IntStream.range(0, points.texts().size())
        .mapToObj(i -> {
          var sign = points.numbered() ? (i + 1) + ". " : "- ";
          return indented(sign, " ".repeat(sign.length()), points.texts().get(i));
        })
        .collect(joining("\n"));
  }

  /// In columns, where they fit; else a row in several lines.
  private static String table(Table table, Words words) {
    var heads = table.columns().stream().map(Part.Column::label).toList();
    var rows = new ArrayList<List<String>>();
    rows.add(heads);
    rows.addAll(table.rows());
    if (!table.totals().isEmpty()) {
      rows.add(table.totals());
    }
    var widths =
        IntStream.range(0, heads.size())
            .map(i -> rows.stream().mapToInt(row -> signs(row.get(i))).max().orElse(0))
            .boxed()
            .toList();
    int width = widths.stream().mapToInt(each -> each + BLANKS.length()).sum() - BLANKS.length();
    var body =
        width <= WIDTH
            ? rows.stream().map(row -> inColumns(row, widths, table))
            : rows.stream().skip(1).map(row -> inLines(row, heads, words));
    return Stream.concat(Stream.of(table.caption()), body)
        .filter(line -> !line.isBlank())
        .collect(joining("\n"));
  }

  private static String inColumns(List<String> row, List<Integer> widths, Table table) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> {
          var blanks = " ".repeat(widths.get(i) - signs(row.get(i)));
          return table.columns().get(i).number() ? blanks + row.get(i) : row.get(i) + blanks;
        })
        .collect(joining(BLANKS))
        .stripTrailing();
  }

  private static String inLines(List<String> row, List<String> heads, Words words) {
    return IntStream.range(0, row.size())
        .filter(i -> !row.get(i).isBlank())
        .mapToObj(i -> i == 0 ? row.get(0) : BLANKS + labelled(heads.get(i), row.get(i), words))
        .collect(joining("\n"));
  }

  private static String labelled(String label, String value, Words words) {
    return words.say("document.labelled", label, value);
  }

  private static String lines(String name, List<String> more) {
    return Stream.concat(Stream.of(name), more.stream()).collect(joining("\n"));
  }

  private static String underlined(String text, String sign) {
    var wrapped = wrapped(text);
    int longest = wrapped.lines().mapToInt(TextRendering::signs).max().orElse(0);
    return wrapped + "\n" + sign.repeat(longest);
  }

  private static String wrapped(String text) {
    return indented("", "", text);
  }

  private static String indented(String first, String next, String text) {
    var lines = new ArrayList<String>();
    for (var given : text.split("\n", -1)) {
      var line = new StringBuilder();
      for (var word : given.split(" ", -1)) {
        if (!line.isEmpty() && next.length() + signs(line) + 1 + signs(word) > WIDTH) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      lines.add(line.toString());
    }
    return first + String.join("\n" + next, lines);
  }

  private static int signs(CharSequence text) {
    return text.toString().codePointCount(0, text.length());
  }
}
