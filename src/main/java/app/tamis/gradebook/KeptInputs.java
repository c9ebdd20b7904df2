package app.tamis.gradebook;

import app.tamis.grading.Decisions.PersonsGrade;
import app.tamis.measures.ClientMonth;
import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import java.time.LocalDate;
import java.util.List;

/// All that a grading knew of one client.
///
/// @param months those in the window
/// @param given grades that persons gave
/// @param refused when signed commitments were refused
record KeptInputs(
    ClientOnRecord client,
    List<ClientMonth> months,
    List<PersonsGrade> given,
    List<LocalDate> refused) {

  KeptInputs {
    months = List.copyOf(months);
    given = List.copyOf(given);
    refused = List.copyOf(refused);
  }
}
