package app.tamis.web.law;

import java.util.List;
import java.util.Optional;

/// The tables of law.
///
/// @param edits whether who reads it may change them
public record LawView(List<Country> countries, boolean edits, Optional<String> said) {

  public LawView {
    countries = List.copyOf(countries);
  }

  /// One table.
  ///
  /// @param ours whether it is that of the firm
  /// @param lack that the rate of this half-year is missing, in a sentence
  /// @param ratesOf that the rates are those of another table, in a sentence
  /// @param rates where they are its own
  public record Country(
      String code,
      String name,
      boolean ours,
      Optional<String> lack,
      Optional<String> ratesOf,
      List<Entry> rates,
      Optional<String> addRate,
      List<Entry> figures,
      List<Past> past) {

    public Country {
      rates = List.copyOf(rates);
      figures = List.copyOf(figures);
      past = List.copyOf(past);
    }
  }

  /// A figure with where it comes from.
  ///
  /// @param notes that it isn't confirmed, is old, or was changed by somebody
  /// @param change where it is changed
  public record Entry(
      String label,
      String value,
      String source,
      String checked,
      List<String> notes,
      String change) {

    public Entry {
      notes = List.copyOf(notes);
    }
  }

  /// A change that somebody made.
  ///
  /// @param back whether it can be taken back
  public record Past(String id, String text, boolean back) {}
}
