package app.tamis.web.documents;

import app.tamis.documents.Kept;
import java.util.UUID;

/// Where a document that was given out is.
public final class DocumentPath {

  private DocumentPath() {}

  public static String of(Kept kept) {
    return of(kept.id());
  }

  public static String of(UUID id) {
    return "/documents/" + id;
  }
}
