package app.tamis.facts.sheets;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The XML within a packed file. No more is unpacked, of all that is opened together, than a file
/// of that size holds in earnest; no entity is resolved and no document type heeded.
final class ZippedXml implements Closeable {

  /// Of all parts together.
  static final long MOST_BYTES = 1L << 30;

  /// XML repeats itself more than text does.
  private static final long MOST_GROWTH = 200;

  /// From where on growth is looked at.
  private static final long HARMLESS = 64L << 20;

  private static final XMLInputFactory XML = factory();

  private final ZipFile zip;
  private final long most;
  private long taken;

  private ZippedXml(ZipFile zip, long most) {
    this.zip = zip;
    this.most = most;
  }

  static ZippedXml open(Path file) throws IOException {
    var size = Files.size(file);
    return new ZippedXml(
        new ZipFile(file.toFile()), Math.min(MOST_BYTES, Math.max(HARMLESS, MOST_GROWTH * size)));
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  boolean has(String part) {
    return zip.getEntry(part) != null;
  }

  /// @throws Unsound where there is no such part
  XMLStreamReader read(String part) throws IOException, XMLStreamException, Unsound {
    var entry = zip.getEntry(part);
    if (entry == null) {
      throw new Unsound(part);
    }
    return XML.createXMLStreamReader(new Bounded(zip.getInputStream(entry)));
  }

  /// The text of an element whose start was read last, without what stands in elements within.
  static String text(XMLStreamReader xml) throws XMLStreamException {
    var text = new StringBuilder();
    for (int depth = 1; depth > 0 && xml.hasNext(); ) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> depth++;
        case XMLStreamReader.END_ELEMENT -> depth--;
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
          if (depth == 1) {
            text.append(xml.getText());
          }
        }
        case XMLStreamReader.ENTITY_REFERENCE -> throw new XMLStreamException("an entity");
        default -> {}
      }
      if (text.length() > SheetWriter.LONGEST_CELL) {
        throw new Beyond("text", SheetWriter.LONGEST_CELL);
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private final class Bounded extends FilterInputStream {

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      taken += Math.max(0, read);
      if (taken > most) {
        throw new Beyond("bytes", most);
      }
      return read;
    }
  }
}
