package app.tamis.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallEntriesTests {

  @Test
  void a_call_and_an_event_are_enough() {
    var event = CallEntries.event(Map.of("call", " 17 ", "event", "Ring"));

    assertThat(event)
        .isEqualTo(
            new CallEvent(
                "17",
                CallEvent.Kind.RING,
                "",
                "",
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void a_moment_has_its_offset() {
    var event =
        CallEntries.event(Map.of("call", "17", "event", "ring", "at", "2026-01-15T11:00:00+01:00"));

    assertThat(event.at()).contains(Instant.parse("2026-01-15T10:00:00Z"));
  }

  @Test
  void all_faults_are_told_at_once() {
    assertThatThrownBy(() ->
            CallEntries.event(
                Map.of(
                    "event", "rang",
                    "number", "1".repeat(201),
                    "name", "a\u0000b",
                    "key", "\ud800")))
        .isInstanceOfSatisfying(
            Problems.class,
            problems ->
                assertThat(problems.messages())
                    .extracting(Message::key)
                    .containsExactly(
                        "calls.entry.missing",
                        "calls.entry.event",
                        "calls.entry.long",
                        "calls.entry.unwritable",
                        "calls.entry.unwritable"));
  }
}
