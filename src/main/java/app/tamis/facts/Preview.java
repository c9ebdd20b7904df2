package app.tamis.facts;

import app.tamis.basics.Message;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What an import would do.
///
/// @param tables what would come of each table's records, of those that have any
/// @param totals of what was read
/// @param settingsChange whether the portfolio's settings would be others
/// @param warnings what is odd about the files, but makes no row bad
/// @param faults found in rows, which would be left out
public record Preview(
    Map<FactTable, Counts> tables,
    ControlTotals totals,
    boolean settingsChange,
    List<Message> warnings,
    long faults) {

  /// @param added records that aren't known yet
  /// @param changed records that would replace an earlier one
  /// @param same records that are known just so
  public record Counts(long added, long changed, long same) {}

  public Preview {
    warnings = List.copyOf(warnings);
  }

  /// Whether known records don't stand in files of their days, which might take their place.
  public boolean isTellingLess() {
    return warnings.stream().anyMatch(warning -> warning.key().equals("warning.again.kept"));
  }

  /// With what would be odd about the facts afterwards.
  Preview noting(List<Message> more) {
    return new Preview(
        tables,
        totals,
        settingsChange,
        Stream.concat(warnings.stream(), more.stream()).distinct().toList(),
        faults);
  }

  /// Whether the import would leave all as it is.
  public boolean isNothingNew() {
    return !settingsChange
        && tables.values().stream().allMatch(table -> table.added() + table.changed() == 0);
  }
}
