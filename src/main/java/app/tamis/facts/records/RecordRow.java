package app.tamis.facts.records;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A row of records, column by column in the order of the query.
final class RecordRow {

  private final ResultSet row;
  private int column;

  RecordRow(ResultSet row) {
    this.row = row;
  }

  RecordRow skip() {
    column++;
    return this;
  }

  String text() throws SQLException {
    return row.getString(++column);
  }

  Optional<String> textIfAny() throws SQLException {
    return Optional.ofNullable(row.getString(++column));
  }

  LocalDate day() throws SQLException {
    return row.getDate(++column).toLocalDate();
  }

  Optional<LocalDate> dayIfAny() throws SQLException {
    return Optional.ofNullable(row.getDate(++column)).map(java.sql.Date::toLocalDate);
  }

  LocalDateTime moment() throws SQLException {
    return row.getTimestamp(++column).toLocalDateTime();
  }

  Optional<LocalDateTime> momentIfAny() throws SQLException {
    return Optional.ofNullable(row.getTimestamp(++column)).map(java.sql.Timestamp::toLocalDateTime);
  }

  double number() throws SQLException {
    return row.getDouble(++column);
  }

  BigDecimal cents() throws SQLException {
    return row.getBigDecimal(++column);
  }

  OptionalDouble numberIfAny() throws SQLException {
    double value = row.getDouble(++column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  Optional<BigDecimal> decimalIfAny() throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(++column));
  }

  int whole() throws SQLException {
    return row.getInt(++column);
  }

  OptionalInt wholeIfAny() throws SQLException {
    int value = row.getInt(++column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }

  boolean yes() throws SQLException {
    return row.getBoolean(++column);
  }

  Optional<Boolean> yesIfAny() throws SQLException {
    boolean value = row.getBoolean(++column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }
}
