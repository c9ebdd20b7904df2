package app.tamis.gradebook;

import app.tamis.grading.Decisions.PersonsGrade;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import java.time.LocalDate;
import java.util.List;

/// All that a grading knew of one client.
///
/// @param inWindow its months in the window
/// @param given grades that persons gave
/// @param refused when signed commitments were refused
record KeptInputs(ClientInWindow inWindow, List<PersonsGrade> given, List<LocalDate> refused) {

  KeptInputs {
    given = List.copyOf(given);
    refused = List.copyOf(refused);
  }

  ClientOnRecord client() {
    return inWindow.client();
  }
}
