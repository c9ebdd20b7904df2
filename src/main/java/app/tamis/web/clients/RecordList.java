package app.tamis.web.clients;

import app.tamis.facts.AskedRecords;
import app.tamis.facts.Recorded;
import app.tamis.facts.Records;
import app.tamis.web.page.Cells;
import app.tamis.web.page.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// A kind of records: how they are had, what they can be narrowed to, and what is shown of them.
///
/// @param kind in addresses and messages
/// @param filters the first is for all
record RecordList<T extends Recorded>(
    String kind,
    BiFunction<Records, AskedRecords, List<T>> load,
    List<Filter<T>> filters,
    Function<Cells, List<Field<T>>> fields) {

  /// @param id in addresses; empty for all
  record Filter<T extends Recorded>(String id, BiPredicate<T, AskedRecords> keeps) {}

  Optional<Filter<T>> filter(String id) {
    return filters.stream().filter(filter -> filter.id().equals(id)).findFirst();
  }

  List<T> rows(Records records, AskedRecords asked, Filter<T> filter) {
    return load.apply(records, asked).stream()
        .filter(row -> filter.keeps().test(row, asked))
        .toList();
  }
}
