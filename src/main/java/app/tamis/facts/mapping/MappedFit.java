package app.tamis.facts.mapping;

import app.tamis.basics.YamlValue;
import app.tamis.facts.Column;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Whether a text that a mapping puts into a column by itself can stand there.
final class MappedFit {

  private static final List<String> YES_NO = List.of("true", "false", "yes", "no", "1", "0");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private MappedFit() {}

  /// Notes a problem where it can't.
  static void check(Column column, String text, YamlValue at) {
    switch (column.type()) {
      case Column.Type.Text _, Column.Type.Time _ -> {}
      case Column.Type.Choice choice -> check(choice.values(), column, text, at);
      case Column.Type.Several several -> {
        for (var part : text.split(";", -1)) {
          check(several.values(), column, part.strip(), at);
        }
      }
      case Column.Type.YesNo _ -> check(YES_NO, column, text, at);
      case Column.Type.Country _ -> {
        if (!COUNTRIES.contains(text.toUpperCase(Locale.ROOT))) {
          at.problem("mapping.unfit", text, column.name(), "FR, GB, …");
        }
      }
      case Column.Type.Date _ -> {
        if (!isDate(text)) {
          at.problem("mapping.unfit", text, column.name(), "2025-12-31");
        }
      }
      case Column.Type.Decimal _, Column.Type.WholeNumber _ -> {
        if (!text.matches("[+-]?\\d{1,20}(\\.\\d{1,20})?")) {
          at.problem("mapping.unfit", text, column.name(), "1234.56");
        }
      }
    }
  }

  private static void check(List<String> accepted, Column column, String text, YamlValue at) {
    if (!accepted.contains(text.toLowerCase(Locale.ROOT))) {
      at.problem("mapping.unfit", text, column.name(), accepted);
    }
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException notADate) {
      return false;
    }
  }
}
