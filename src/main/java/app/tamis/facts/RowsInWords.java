package app.tamis.facts;

import app.tamis.basics.Message;
import java.util.List;
import java.util.stream.Collectors;

/// What mappings left out of files, a line for each file and table.
public final class RowsInWords {

  private RowsInWords() {}

  public static List<Message> of(List<RowsLeftOut> files) {
    return files.stream().map(file -> isWhole(file) ? together(file) : leftOut(file)).toList();
  }

  /// Whether nothing is left out: several rows make one record.
  private static boolean isWhole(RowsLeftOut file) {
    return file.parts().size() == 1 && file.parts().getFirst().rule() == RowsLeftOut.Rule.ONE_PER;
  }

  private static Message together(RowsLeftOut file) {
    return Message.of(
        "totals.together",
        file.file(),
        file.table().tableName(),
        file.read(),
        file.rows(),
        file.parts().getFirst().column().orElse(""));
  }

  private static Message leftOut(RowsLeftOut file) {
    return Message.of(
        "totals.left-out",
        file.file(),
        file.table().tableName(),
        file.read(),
        file.rows(),
        file.parts().stream().map(part -> summed(file.table(), part)).toList());
  }

  private static Message summed(FactTable table, RowsLeftOut.Part part) {
    var key = table == FactTable.TIME_ENTRIES ? "totals.hours" : "totals.money";
    return part.sum().map(sum -> Message.of(key, part(part), sum)).orElseGet(() -> part(part));
  }

  private static Message part(RowsLeftOut.Part part) {
    return switch (part.rule()) {
      case LEAVE_OUT -> Message.of("totals.no-records", part.rows(), reason(part));
      case WHERE -> Message.of("totals.where", part.rows(), reason(part));
      case AMONG -> Message.of("totals.among", part.rows());
      case ONE_PER -> Message.of("totals.further", part.rows(), part.column().orElse(""));
    };
  }

  private static Message reason(RowsLeftOut.Part part) {
    var column = part.column().orElse("");
    return part.values().isEmpty()
        ? Message.of("totals.by", column)
        : Message.of("totals.is", column, said(part.values()));
  }

  private static String said(List<String> values) {
    return values.stream()
        .map(value -> value.isEmpty() ? "–" : value)
        .collect(Collectors.joining(" / "));
  }
}
