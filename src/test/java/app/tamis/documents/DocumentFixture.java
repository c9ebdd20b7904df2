package app.tamis.documents;

import app.tamis.documents.Document.Address;
import app.tamis.documents.Document.Section;
import app.tamis.documents.Part.Bar;
import app.tamis.documents.Part.Bars;
import app.tamis.documents.Part.Column;
import app.tamis.documents.Part.Heading;
import app.tamis.documents.Part.KeyFigure;
import app.tamis.documents.Part.KeyFigures;
import app.tamis.documents.Part.Note;
import app.tamis.documents.Part.Paragraph;
import app.tamis.documents.Part.Points;
import app.tamis.documents.Part.Table;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.NullMarked;

/// Documents to be shown.
@NullMarked
public final class DocumentFixture {

  static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  private DocumentFixture() {}

  /// With a part of every kind, and a table over several pages.
  static Document everything(Locale language) {
    return language.getLanguage().equals("fr") ? french() : english();
  }

  private static Document english() {
    return new Document(
        "What we did in March, and what it cost",
        "41 hours of work, €3,480.00 to be paid by 30 April.",
        "",
        Locale.UK,
        DAY,
        new Address("Harbour IT Services", List.of("3 Quay Street", "Brighton BN1 1AA")),
        Optional.of(new Address("Dupont & Daughters", List.of("17 High Street", "Lewes"))),
        List.of(
            new Section(
                "",
                List.of(
                    new Paragraph("Dear Mrs Dupont,\nhere is all that was done in March."),
                    new KeyFigures(
                        List.of(
                            new KeyFigure("Hours of work", "41.5 h"),
                            new KeyFigure("To be paid", "€3,480.00"),
                            new KeyFigure("Answered in time", "97%"))))),
            new Section(
                "Where the hours went",
                List.of(
                    new Bars(
                        "Hours by kind of work",
                        List.of(
                            new Bar("Repairs", 1, "20.0 h"),
                            new Bar("Advice", 0.6, "12.0 h"),
                            new Bar("New staff", 0.475, "9.5 h"),
                            new Bar("Nothing", 0, "0.0 h"))),
                    new Note("Two hours were a gift: the printer was our fault."),
                    new Heading("What comes next"),
                    new Points(true, List.of("The new firewall.", "A look at the backups.")),
                    new Points(false, List.of("No price rises.", "Nothing ends.")))),
            new Section(
                "Each piece of work", List.of(rows("Work in March", "Hour of work ", "h")))));
  }

  private static Document french() {
    return new Document(
        "Ce qui a été fait en mars, et ce que cela coûte",
        "41 heures de travail, 3 480,00 € à régler avant le 30 avril.",
        "Usage interne",
        Locale.FRANCE,
        DAY,
        new Address(
            "Hébergement & Réseaux de l’Œuvre", List.of("3 rue du Quai", "35400 Saint-Malo")),
        Optional.of(new Address("Dupont et filles", List.of("17 Grand’Rue", "35000 Rennes"))),
        List.of(
            new Section(
                "",
                List.of(
                    new Paragraph("Madame,\nvoici tout ce qui a été fait en mars."),
                    new KeyFigures(
                        List.of(
                            new KeyFigure("Heures de travail", "41,5 h"),
                            new KeyFigure("À régler", "3 480,00 €"))))),
            new Section(
                "Où sont passées les heures",
                List.of(
                    new Bars(
                        "Heures par nature",
                        List.of(
                            new Bar("Dépannage", 1, "20,0 h"), new Bar("Conseil", 0.6, "12,0 h"))),
                    new Note("Deux heures sont offertes : l’imprimante, c’était nous."),
                    new Heading("La suite"),
                    new Points(true, List.of("Le pare-feu.", "Un œil sur les sauvegardes.")),
                    new Points(false, List.of("« Aucune hausse » ; rien ne s’arrête.")))),
            new Section(
                "Chaque intervention", List.of(rows("Travaux de mars", "Intervention n° ", "h")))));
  }

  private static Table rows(String caption, String work, String unit) {
    return new Table(
        caption,
        List.of(new Column("N°", false), new Column(unit, true), new Column("€", true)),
        IntStream.rangeClosed(1, 90)
            .mapToObj(i -> List.of(work + i, "0,50", i * 7 + ",00"))
            .toList(),
        List.of("=", "45,00", "28 665,00"));
  }

  /// One that has a heading further down.
  static Document headingAfter(int lines) {
    return plain(
        "Lines",
        List.of(
            new Section("", List.of(new Paragraph("line\n".repeat(lines)))),
            new Section("The heading", List.of(new Paragraph("What it heads\nand more")))));
  }

  /// One that has a table further down.
  static Document tableAfter(int lines) {
    return plain(
        "Lines",
        List.of(
            new Section(
                "",
                List.of(
                    new Paragraph("line\n".repeat(lines)),
                    new Table(
                        "What it is about",
                        List.of(new Column("The head", false), new Column("n", true)),
                        IntStream.rangeClosed(1, 8)
                            .mapToObj(i -> List.of("a row\nof\nlines", "1"))
                            .toList(),
                        List.of())))));
  }

  private static Document plain(String title, List<Section> sections) {
    return new Document(
        title, "", "", Locale.UK, DAY, Address.of("Firm"), Optional.empty(), sections);
  }

  /// With a list of as many points.
  static Document counting(int points) {
    return plain(
        "Points",
        List.of(
            new Section(
                "",
                List.of(
                    new Points(
                        true, IntStream.rangeClosed(1, points).mapToObj(i -> "point").toList())))));
  }

  /// With a section, a row and a point for each text.
  static Document listing(List<String> texts) {
    return plain(
        "Odd texts",
        Stream.concat(
                texts.stream()
                    .map(text ->
                        new Section(
                            text,
                            List.of(
                                new Points(false, List.of(text)),
                                new Table(
                                    text,
                                    List.of(new Column(text, false), new Column("n", true)),
                                    List.of(List.of(text, "1")),
                                    List.of())))),
                Stream.of(new Section("last but not lost", List.of(new Paragraph("end")))))
            .toList());
  }

  /// In whose every text one stands.
  static Document saying(String text) {
    return new Document(
        "Title " + text,
        text,
        text,
        Locale.UK,
        DAY,
        new Address("Firm " + text, List.of(text)),
        Optional.of(new Address(text, List.of(text, text))),
        List.of(
            new Section(
                text,
                List.of(
                    new Heading(text),
                    new Paragraph(text),
                    new Note(text),
                    new Points(true, List.of(text, text)),
                    new KeyFigures(List.of(new KeyFigure(text, text))),
                    new Bars(text, List.of(new Bar(text, 0.5, text))),
                    new Table(
                        text,
                        List.of(new Column(text, false), new Column(text, true)),
                        List.of(List.of(text, text)),
                        List.of(text, text))))));
  }

  /// With a logo.
  public static Look look() {
    return new Look(new Colour(0x2f, 0x54, 0x88), Optional.of(LogoReading.read(picture("png"))));
  }

  /// @param format such as `png`
  static byte[] picture(String format) {
    var picture = new BufferedImage(900, 300, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 900, 300);
    pen.setColor(new Color(0x2f, 0x54, 0x88));
    pen.fillOval(20, 20, 260, 260);
    pen.fillRect(320, 110, 540, 80);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
