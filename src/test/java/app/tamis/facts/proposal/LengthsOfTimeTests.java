package app.tamis.facts.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import app.tamis.facts.FactTable;
import app.tamis.facts.MappingAnswers;
import app.tamis.facts.MappingQuestion;
import app.tamis.facts.MappingQuestion.Kind;
import app.tamis.facts.MappingQuestion.Reading;
import app.tamis.facts.StrangeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// In which unit a column of lengths of time is: told by the file, or asked.
class LengthsOfTimeTests {

  private static final Words ENGLISH = Words.in(Locale.UK);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"Time Spent", "Duration", "Durée", "Temps passé"})
  void plain_numbers_are_asked_about_with_what_each_unit_comes_to(String header)
      throws IOException {
    var proposed = entries(header, "1.5", "0.25", "7.75");

    assertThat(readings(proposed))
        .containsExactly(
            new Reading("hours", Duration.ofMinutes(570)),
            new Reading("minutes", Duration.ofSeconds(570)));
    assertThat(proposed.yaml())
        .contains(
            "minutes: {from: "
                + header
                + ", duration: hours}   # sure? as hours it comes to 9 h"
                + " 30 min in all, as minutes it comes to 9 min 30 s in all\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hours              | {from: Hours, duration: hours}
          Duration (h)       | {from: Duration (h), duration: hours}
          Duration (decimal) | {from: Duration (decimal), duration: hours}
          Time Spent (hrs)   | {from: Time Spent (hrs), duration: hours}
          Heures             | {from: Heures, duration: hours}
          Duration (min)     | Duration (min)
          Minutes            | Minutes
          """)
  void a_unit_that_the_header_names_is_not_asked_about(String header, String fed)
      throws IOException {
    var proposed = entries(header, "1.5", "0.25", "7.75");

    assertThat(proposed.questions()).isEmpty();
    assertThat(proposed.yaml()).contains("      minutes: " + fed + "\n");
  }

  @Test
  void numbers_too_large_for_hours_are_minutes() throws IOException {
    var proposed = entries("Duration", "30", "480", "15");

    assertThat(proposed.questions()).isEmpty();
    assertThat(proposed.yaml()).contains("      minutes: Duration\n");
  }

  @Test
  void numbers_too_large_for_hours_and_long_in_seconds_are_minutes_or_seconds() throws IOException {
    assertThat(readings(entries("Duration", "5400", "900")))
        .containsExactly(
            new Reading("minutes", Duration.ofMinutes(6300)),
            new Reading("seconds", Duration.ofMinutes(105)));
  }

  @Test
  void a_two_part_clock_is_asked_about() throws IOException {
    var proposed = entries("Duration", "18:25", "07:10", "55:00");

    assertThat(readings(proposed))
        .containsExactly(
            new Reading("h:mm", Duration.ofMinutes(80 * 60 + 35)),
            new Reading("m:ss", Duration.ofSeconds(80 * 60 + 35)));
    assertThat(proposed.yaml())
        .contains(
            "durations: \"h:mm\"   # sure? as h:mm it comes to 80 h 35 min in all, as m:ss it comes"
                + " to 1 h 20 min 35 s in all\n");
  }

  @Test
  void a_clock_too_long_for_hours_is_in_minutes() throws IOException {
    var proposed = entries("Duration", "150:00", "02:30");

    assertThat(proposed.questions()).isEmpty();
    assertThat(proposed.yaml()).contains("durations: \"m:ss\"\n");
  }

  @Test
  void a_twin_that_is_written_beyond_doubt_tells() throws IOException {
    var hours = file("Duration,Clock", "1.5,01:30:00", "0.25,00:15:00");
    var minutes = file("Duration,Clock", "90,1h 30m", "15,15m");

    assertThat(hours.questions()).isEmpty();
    assertThat(hours.yaml()).contains("duration: hours}\n");
    assertThat(minutes.questions()).isEmpty();
    assertThat(minutes.yaml()).contains("      minutes: Duration\n");
  }

  @ParameterizedTest
  @CsvSource({
    "Start Time, End Time, 09:00, 10:30",
    "From, To, 09:00 AM, 10:30 AM",
    "Début, Fin, 23:00, 00:30",
    "Began, Ended, 2025-03-01 09:00, 2025-03-01 10:30",
  })
  void the_time_from_start_to_end_tells(String start, String end, String from, String to)
      throws IOException {
    var hours = file("Duration,%s,%s".formatted(start, end), "1.5,%s,%s".formatted(from, to));
    var clock = file("Duration,%s,%s".formatted(start, end), "1:30,%s,%s".formatted(from, to));

    assertThat(hours.questions()).isEmpty();
    assertThat(hours.yaml()).contains("duration: hours}\n");
    assertThat(clock.questions()).isEmpty();
    assertThat(clock.yaml()).contains("durations: \"h:mm\"\n");
  }

  @Test
  void columns_that_tell_two_things_tell_nothing() throws IOException {
    var proposed = file("Duration,One (hours),Two (minutes)", "1.5,1.5,1.5", "7.75,7.75,7.75");

    assertThat(proposed.questions()).hasSize(1);
  }

  @Test
  void what_was_said_stands_in_the_mapping() throws IOException {
    var chosen = Map.of("client_name", "Company", "started_at", "Day", "minutes", "Duration");
    var path = write("Duration", "1.5", "7.75");
    try (var strange = StrangeFile.open(path, "entries.csv")) {
      var minutes = MappingAnswers.of(Kind.UNIT_OF_TIME, "minutes");

      var proposed = strange.proposed(FactTable.TIME_ENTRIES, chosen, minutes, ENGLISH);

      assertThat(proposed.questions()).isEmpty();
      assertThat(proposed.asked()).hasSize(1);
      assertThat(proposed.yaml()).contains("      minutes: Duration\n");
    }
  }

  @Test
  void of_calls_it_is_asked_whether_they_are_in_seconds_or_minutes() throws IOException {
    var path = folder.resolve("calls.csv");
    Files.writeString(path, "Caller,Call Time,Duration\n0123456789,2025-03-01 09:00,125\n");
    try (var strange = StrangeFile.open(path, "calls.csv")) {
      assertThat(readings(strange.proposed(FactTable.CALLS, ENGLISH)))
          .containsExactly(
              new Reading("seconds", Duration.ofSeconds(125)),
              new Reading("minutes", Duration.ofMinutes(125)));
    }
  }

  private static List<Reading> readings(StrangeFile.Proposed proposed) {
    return ((MappingQuestion.UnitOfTime) proposed.questions().getFirst()).readings();
  }

  private StrangeFile.Proposed entries(String header, String... lengths) throws IOException {
    return file(header, lengths);
  }

  private StrangeFile.Proposed file(String headers, String... rows) throws IOException {
    var path = write(headers, rows);
    try (var strange = StrangeFile.open(path, "entries.csv")) {
      return strange.proposed(FactTable.TIME_ENTRIES, ENGLISH);
    }
  }

  private Path write(String headers, String... rows) throws IOException {
    var text = new StringBuilder("Company,Day," + headers + "\n");
    for (int i = 0; i < rows.length; i++) {
      text.append("Oak,2025-03-1%d 09:00,%s%n".formatted(i, rows[i]));
    }
    return Files.writeString(folder.resolve("entries.csv"), text.toString());
  }
}
