package app.tamis.web.page;

import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.measures.Numerals;
import java.time.LocalDate;
import java.time.ZoneId;

/// A client whose page is read, for whoever adds something to that page.
///
/// @param number in the register
/// @param page in whose words, and for whom
/// @param from the first day of which the page speaks
/// @param asOf the last day of the last month that it speaks of
public record ClientRead(
    ClientId id,
    int number,
    Page page,
    Numerals numerals,
    ZoneId zone,
    LocalDate from,
    LocalDate asOf) {

  public Words words() {
    return page.words();
  }

  public Page.Reader reader() {
    return page.reader().orElseThrow();
  }
}
