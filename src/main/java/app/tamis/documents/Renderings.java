package app.tamis.documents;

/// What can be made of a document, in a look: all of it says the same.
public record Renderings(Look look) {

  /// As part of a page, whose style sheet dresses it.
  public String page(Document document) {
    return PageRendering.of(document, look);
  }

  public Mail mail(Document document) {
    return MailRendering.of(document, look);
  }

  public Bytes pdf(Document document) {
    return new Bytes(PdfRendering.of(document, look));
  }

  /// The first page of the PDF as a PNG, for who wants to see what it looks like.
  public Bytes picture(Document document) {
    return new Bytes(PdfPicture.of(PdfRendering.of(document, look)));
  }
}
