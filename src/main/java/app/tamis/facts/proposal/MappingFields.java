package app.tamis.facts.proposal;

import static app.tamis.facts.proposal.MappingWriter.quoted;

import app.tamis.facts.Column;
import app.tamis.facts.FactTable;
import app.tamis.facts.MappingField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The columns of a table, with what feeds each: a column of the file, or what stands in for one.
record MappingFields(FactTable table, Map<String, MappingMatch> matches) {

  /// What nobody knows by its id, so that one may be made up.
  private static final Set<FactTable> EVENTS =
      EnumSet.of(
          FactTable.TICKETS,
          FactTable.TIME_ENTRIES,
          FactTable.PAYMENTS,
          FactTable.CALLS,
          FactTable.ADVICE,
          FactTable.REFERRALS,
          FactTable.SURVEYS,
          FactTable.REACTIONS);

  /// What stands in for a column.
  ///
  /// @param yaml as a mapping says it
  /// @param remark key of a message
  record StandIn(String yaml, String remark) {
    static Optional<StandIn> unsure(String yaml) {
      return Optional.of(new StandIn(yaml, "mapping.proposal.sure"));
    }
  }

  List<MappingField> list() {
    return names().stream().map(this::field).toList();
  }

  /// In order, the client's name in the place of its id.
  List<String> names() {
    var names = new ArrayList<>(table.columnNames());
    if (names.remove(FactTable.CLIENT_NAME)) {
      names.add(names.indexOf("client_id") + 1, FactTable.CLIENT_NAME);
    }
    return names;
  }

  /// A column of the table; a client's name is a text.
  Column column(String name) {
    return table.column(name).orElseGet(() -> Column.text(name));
  }

  private MappingField field(String name) {
    var column = column(name);
    var match = Optional.ofNullable(matches.get(name));
    boolean needed = name.equals(whoseName()) ? lacksItsClient() : isNeeded(column);
    return new MappingField(
        name,
        needed && !(name.equals("client_id") && table.namesItsClient()),
        match.map(MappingMatch::header),
        match.map(MappingMatch::sure).orElse(true),
        standIn(column).isPresent());
  }

  /// The column by which somebody would most likely say whose a row is.
  private String whoseName() {
    return table.namesItsClient() ? FactTable.CLIENT_NAME : "";
  }

  private boolean lacksItsClient() {
    return !matches.containsKey("client_id")
        && !(table == FactTable.CALLS && matches.containsKey("phone"));
  }

  boolean isNeeded(Column column) {
    return column.required()
        && !(column.name().equals("client_id") && matches.containsKey(FactTable.CLIENT_NAME));
  }

  /// What stands in for a column that a table can't do without and the file lacks.
  Optional<StandIn> standIn(Column column) {
    var name = column.name();
    var invoice = Optional.ofNullable(matches.get("invoice_id"));
    if (name.equals("line") && invoice.isPresent()) {
      return StandIn.unsure("{number_within: " + quoted(invoice.get().header()) + "}");
    }
    if (table.key().equals(List.of(name)) && EVENTS.contains(table)) {
      return StandIn.unsure("{fingerprint: row}");
    }
    return MappingMatch.key(table, matches)
        .filter(_ -> table.key().contains(name))
        .map(key -> new StandIn(quoted(key.header()), "mapping.proposal.name"));
  }
}
