package app.tamis.facts.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The texts that an Excel workbook keeps once, for all cells that hold them.
final class SharedTexts {

  /// Letters of all of them: they are kept in memory.
  private static final long MOST_LETTERS = 100_000_000;

  /// What a text takes beside its letters.
  private static final int OF_AN_OBJECT = 50;

  private final List<String> texts;

  private SharedTexts(List<String> texts) {
    this.texts = texts;
  }

  static SharedTexts read(ZippedXml parts, Optional<String> part)
      throws IOException, XMLStreamException, Unsound {
    var texts = new ArrayList<String>();
    if (part.isPresent()) {
      long letters = 0;
      var xml = parts.read(part.get());
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("si")) {
          var text = text(xml, "si");
          letters += text.length() + OF_AN_OBJECT;
          if (letters > MOST_LETTERS) {
            throw new Beyond("text", MOST_LETTERS);
          }
          texts.add(text);
        }
      }
    }
    return new SharedTexts(texts);
  }

  String get(int index) throws Unsound {
    if (index < 0 || index >= texts.size()) {
      throw new Unsound("text " + index);
    }
    return texts.get(index);
  }

  /// The runs of a text, put together, without what says how it is pronounced.
  ///
  /// @param element whose start was read last
  static String text(XMLStreamReader xml, String element) throws XMLStreamException {
    var text = new StringBuilder();
    boolean pronunciation = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("rPh")) {
        pronunciation = true;
      } else if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("t")) {
        var run = ZippedXml.text(xml);
        text.append(pronunciation ? "" : run);
        if (text.length() > SheetWriter.LONGEST_CELL) {
          throw new Beyond("text", SheetWriter.LONGEST_CELL);
        }
      } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("rPh")) {
        pronunciation = false;
      } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(element)) {
        break;
      }
    }
    return text.toString();
  }
}
