package app.tamis.facts.proposal;

import app.tamis.facts.FactTable;
import app.tamis.facts.MappingField;
import java.util.List;
import java.util.Map;

/// What of a file feeds one table.
///
/// @param matches columns of the file, by the table's columns that they feed
/// @param calculated likewise, what is calculated from several
/// @param filled columns without which a row tells of no record
public record MappingFeed(
    FactTable table,
    Map<String, MappingMatch> matches,
    Map<String, Calculated> calculated,
    List<String> filled) {

  /// @param yaml as a mapping says it
  /// @param from the file's columns
  /// @param remark key of a message; empty where there is nothing to say
  record Calculated(String yaml, List<String> from, String remark) {}

  /// Columns alone.
  public static MappingFeed of(FactTable table, Map<String, MappingMatch> matches) {
    return new MappingFeed(table, matches, Map.of(), List.of());
  }

  /// The file's columns from which something is calculated.
  List<String> calculatedFrom() {
    return calculated.values().stream().flatMap(each -> each.from().stream()).toList();
  }

  /// The table's columns, with what feeds each.
  public List<MappingField> fields() {
    return new MappingFields(table, matches)
        .list().stream()
            .map(field ->
                calculated.containsKey(field.name())
                    ? new MappingField(field.name(), field.needed(), field.from(), true, true)
                    : field)
            .toList();
  }

  /// How many columns the table can't do without and nothing feeds.
  public long lacking() {
    return fields().stream().filter(MappingField::isLacking).count();
  }

  /// Whether the table gets all that it can't do without.
  boolean isWhole() {
    return lacking() == 0;
  }
}
