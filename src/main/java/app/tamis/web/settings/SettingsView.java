package app.tamis.web.settings;

import app.tamis.web.matrix.MatrixView;
import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// The page of the settings.
///
/// @param said what was just done
/// @param version of the facts that carry the settings
/// @param earlier the number of the version that is looked at; 0 for that in force
/// @param firm, rates, costs and so on: fields in their order
/// @param allPayments whether it is said that all payments are on record
/// @param payments clients whose payments seem to be missing, and those of whom it was said that
///   they have paid nothing
/// @param preview what would change; empty where nothing was asked, or the form is at fault
/// @param past all versions, newest first
public record SettingsView(
    Optional<String> said,
    String version,
    int earlier,
    Form form,
    List<Field> firm,
    String currency,
    List<Offer> countries,
    List<Offer> zones,
    List<Field> rates,
    boolean allPayments,
    List<Choice> payments,
    List<Field> costs,
    List<Field> proposals,
    List<Field> technicians,
    List<Choice> days,
    List<Field> hours,
    Optional<Preview> preview,
    List<Past> past) {

  /// A version of the settings.
  ///
  /// @param changes from the one before it, a sentence each
  /// @param readable whether it can be looked at
  public record Past(
      int number,
      List<String> changes,
      String by,
      String at,
      boolean inForce,
      boolean shown,
      boolean readable) {}

  public record Field(String name, String label, String hint, boolean required) {}

  public record Choice(String value, String label, boolean chosen) {}

  /// @param note what else is to be known; else empty
  public record Preview(
      boolean same, String note, MatrixView.Preview clients, List<Figure> figures) {}

  public record Figure(String measure, String before, String after) {

    boolean changes() {
      return !before.equals(after);
    }
  }

  public boolean isFaulty() {
    return !form.isSound();
  }
}
