package app.tamis.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookMapTests {

  private static final WebhookMap MAP =
      new WebhookMap(
          Map.of(
              "call", "data.uuid",
              "event", "type",
              "number", "data.from",
              "direction", "data.way",
              "at", "time"),
          Map.of(
              "ring",
              "call.ringing, RINGING",
              "answer",
              "call.up",
              "hangup",
              "call.down",
              "out",
              "outbound"));

  @ParameterizedTest
  @CsvSource({"call.ringing, ring", "ringing, ring", "call.up, answer", "call.down, hangup"})
  void what_happens_is_told_by_the_systems_own_words(String told, String event) {
    assertThat(MAP.read(Map.of("data.uuid", "7", "type", told)).orElseThrow())
        .containsEntry("call", "7")
        .containsEntry("event", event);
  }

  @Test
  void what_tells_of_something_else_is_left_alone() {
    assertThat(MAP.read(Map.of("data.uuid", "7", "type", "voicemail.left"))).isEmpty();
    assertThat(MAP.read(Map.of("data.uuid", "7"))).isEmpty();
  }

  @Test
  void a_direction_is_in_unless_it_is_out() {
    assertThat(read("data.way", "outbound")).containsEntry("direction", "out");
    assertThat(read("data.way", "whatever")).containsEntry("direction", "in");
  }

  @ParameterizedTest
  @CsvSource({
    "1768471200, 2026-01-15T10:00:00Z",
    "1768471200000, 2026-01-15T10:00:00Z",
    "1768471200.5, 2026-01-15T10:00:00Z",
    "2026-01-15T11:00:00+01:00, 2026-01-15T11:00:00+01:00"
  })
  void a_moment_may_be_told_in_seconds_and_in_milliseconds(String told, String at) {
    assertThat(read("time", told)).containsEntry("at", at);
  }

  @Test
  void it_is_kept_as_it_was_made() {
    assertThat(WebhookMap.read(MAP.written())).isEqualTo(MAP);
    assertThat(WebhookMap.read(WebhookMap.plain().written())).isEqualTo(WebhookMap.plain());
  }

  private static Map<String, String> read(String field, String value) {
    return MAP.read(Map.of("data.uuid", "7", "type", "ringing", field, value)).orElseThrow();
  }
}
