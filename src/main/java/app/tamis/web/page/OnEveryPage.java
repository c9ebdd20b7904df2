package app.tamis.web.page;

import app.tamis.identity.Person;

/// Something that stands before the content of every page: each bean of this is asked.
public interface OnEveryPage {

  boolean isFor(Person reader);

  /// Asked when the page is written.
  ClientSection.Part of(Page page);
}
