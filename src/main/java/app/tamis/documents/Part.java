package app.tamis.documents;

import java.util.List;

/// A part of a document.
public sealed interface Part {

  /// Below that of a section.
  record Heading(String text) implements Part {

    public Heading {
      text = Plain.line(text);
    }
  }

  /// A new line within it stays one.
  record Paragraph(String text) implements Part {

    public Paragraph {
      text = Plain.lines(text);
    }
  }

  /// @param numbered whether their order counts
  record Points(boolean numbered, List<String> texts) implements Part {

    public Points {
      texts = texts.stream().map(Plain::line).toList();
    }
  }

  /// The few figures that matter, large.
  record KeyFigures(List<KeyFigure> figures) implements Part {

    public KeyFigures {
      figures = List.copyOf(figures);
    }
  }

  /// @param shown with its unit
  record KeyFigure(String label, String shown) {

    public KeyFigure {
      label = Plain.line(label);
      shown = Plain.line(shown);
    }
  }

  /// What was signed, word for word, in large type.
  record Quote(String text) implements Part {

    public Quote {
      text = Plain.lines(text);
    }
  }

  /// What must be known beside all else.
  record Note(String text) implements Part {

    public Note {
      text = Plain.lines(text);
    }
  }

  /// A table: its first column says what each row is about.
  ///
  /// @param caption what it shows
  /// @param totals of each column, below; none where nothing is added up
  record Table(String caption, List<Column> columns, List<List<String>> rows, List<String> totals)
      implements Part {

    public Table {
      caption = Plain.line(caption);
      columns = List.copyOf(columns);
      rows = rows.stream().map(Part::plain).toList();
      totals = plain(totals);
      int width = columns.size();
      if (rows.stream().anyMatch(row -> row.size() != width)
          || (!totals.isEmpty() && totals.size() != width)) {
        throw new IllegalArgumentException("a row that is not as wide as its table: " + caption);
      }
    }
  }

  /// @param number whether it is set to the right
  record Column(String label, boolean number) {

    public Column {
      label = Plain.line(label);
    }
  }

  /// A figure of bars, each with its value beside it.
  record Bars(String caption, List<Bar> bars) implements Part {

    public Bars {
      caption = Plain.line(caption);
      bars = List.copyOf(bars);
    }
  }

  /// @param share of the longest that there can be, 0 to 1
  record Bar(String label, double share, String shown) {

    public Bar {
      label = Plain.line(label);
      shown = Plain.line(shown);
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("not a share: " + share);
      }
    }
  }

  private static List<String> plain(List<String> texts) {
    return texts.stream().map(Plain::line).toList();
  }
}
