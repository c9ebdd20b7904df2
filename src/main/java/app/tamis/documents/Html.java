package app.tamis.documents;

/// Writes HTML that is XML too: every element is closed, and a text can't be anything but text.
final class Html {

  private final StringBuilder written = new StringBuilder();

  /// @param attributes names and values, one after the other; without a value none is written
  Html open(String element, String... attributes) {
    written.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        written
            .append(' ')
            .append(attributes[i])
            .append("=\"")
            .append(escaped(attributes[i + 1]))
            .append('"');
      }
    }
    written.append('>');
    return this;
  }

  Html close(String element) {
    written.append("</").append(element).append('>');
    return this;
  }

  /// An element that has no inside.
  Html empty(String element, String... attributes) {
    open(element, attributes);
    written.setLength(written.length() - 1);
    written.append("/>");
    return this;
  }

  Html text(String text) {
    written.append(escaped(text));
    return this;
  }

  /// Lines of a text, one below the other.
  Html lines(String text) {
    var lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        empty("br");
      }
      text(lines[i]);
    }
    return this;
  }

  Html element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close(element);
  }

  Html newLine() {
    written.append('\n');
    return this;
  }

  @Override
  public String toString() {
    return written.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
