package app.tamis.reference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;

/// What all the makers of rows share: the dice, the tables, the span of time, and how a table names
/// clients and times.
record RandomScene(
    Dice dice,
    RandomTables tables,
    Country country,
    ZoneId zone,
    LocalDate firstDay,
    LocalDate lastDay,
    RandomRecords records,
    Map<String, Naming> namings) {

  /// How a table says whose a row is.
  enum Naming {
    BY_ID,
    BY_NAME,
    BY_BOTH
  }

  static RandomScene of(
      Dice dice,
      RandomTables tables,
      RandomPortfolio portfolio,
      LocalDate firstDay,
      LocalDate lastDay) {
    return new RandomScene(
        dice,
        tables,
        portfolio.country(),
        portfolio.zone(),
        firstDay,
        lastDay,
        RandomRecords.roll(dice, firstDay, lastDay),
        new LinkedHashMap<>());
  }

  /// A new row of a table, with its key and its client.
  RandomRow row(String table, String key, String idPrefix, RandomClient client) {
    RandomRow row = tables.add(table).with(key, tables.newId(idPrefix));
    nameClient(row, table, client);
    return row;
  }

  void nameClient(RandomRow row, String table, RandomClient client) {
    Naming naming = namings.computeIfAbsent(table, name -> naming());
    boolean byId = naming == Naming.BY_ID || (naming == Naming.BY_BOTH && dice.percent(60));
    row.with("client_id", byId ? client.id() : "");
    if (!byId || (naming == Naming.BY_BOTH && dice.percent(50))) {
      row.with("client_name", dice.pick(client.namesInUse()));
    }
  }

  /// Often at the turn of a month, at times when the clocks change; never on a day of which
  /// calendars doubt whether it is a holiday.
  LocalDateTime moment(RandomClient client) {
    LocalDate day = dice.day(client.firstDay(), client.lastDay());
    LocalDateTime moment =
        switch (dice.between(1, 10)) {
          case 1 -> YearMonth.from(day).atEndOfMonth().atTime(23, dice.between(0, 59));
          case 2 -> YearMonth.from(day).atDay(1).atTime(0, dice.between(0, 59));
          case 3 -> lastSunday(day).atTime(dice.between(0, 4), dice.between(0, 59));
          default -> day.atTime(dice.time());
        };
    boolean afterwards = moment.toLocalDate().isAfter(client.lastDay());
    return outOfDoubt(afterwards ? day.atTime(dice.time()) : moment);
  }

  LocalDateTime outOfDoubt(LocalDateTime moment) {
    LocalDateTime sure = moment;
    while (country == Country.US && AmericanHolidays.areInDoubtOn(sure.toLocalDate())) {
      sure = sure.minusDays(1);
    }
    return sure;
  }

  private LocalDate lastSunday(LocalDate day) {
    return day.withMonth(dice.oneOf(3, 10)).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
  }

  /// With an offset or without, with seconds or without.
  String written(LocalDateTime local) {
    DateTimeFormatter form = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    if (dice.percent(60)) {
      return dice.percent(30) && local.getSecond() == 0 ? local.toString() : form.format(local);
    }
    ZoneOffset offset =
        dice.oneOf(
            ZoneOffset.UTC,
            ZoneOffset.ofHours(2),
            ZoneOffset.ofHoursMinutes(-3, -30),
            zone.getRules().getOffset(local));
    LocalDateTime there = local.atZone(zone).withZoneSameInstant(offset).toLocalDateTime();
    return form.format(there) + offset.getId();
  }

  private Naming naming() {
    return dice.oneOf(
        Naming.BY_ID, Naming.BY_ID, Naming.BY_ID, Naming.BY_ID, Naming.BY_NAME, Naming.BY_BOTH);
  }
}
