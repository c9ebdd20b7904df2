package app.tamis.web.calls;

import static java.util.stream.Collectors.groupingBy;

import app.tamis.calls.Call;
import app.tamis.calls.Calls;
import app.tamis.web.page.ClientEvent;
import app.tamis.web.page.ClientEvents;
import app.tamis.web.page.ClientRead;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// A client's calls on its time line, a line a day.
@Component
final class CallEvents implements ClientEvents {

  private final Calls calls;
  private final Clock clock;

  CallEvents(Calls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public Stream<ClientEvent> of(ClientRead client) {
    var since = client.from().atStartOfDay(client.zone()).toInstant();
    return calls.latestOf(client.id(), since).stream()
        .filter(Call::incoming)
        .collect(
            groupingBy(
                call -> LocalDate.ofInstant(call.startedAt(), client.zone()),
                TreeMap::new,
                Collectors.toList()))
        .entrySet()
        .stream()
        .map(day -> new ClientEvent(day.getKey(), said(day.getValue(), client)));
  }

  private String said(List<Call> day, ClientRead client) {
    var now = clock.instant();
    var times =
        day.reversed().stream()
            .map(call -> said(call, now, client))
            .collect(Collectors.joining(", "));
    return client.words().say("calls.event", day.size(), times);
  }

  private static String said(Call call, Instant now, ClientRead client) {
    var time =
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(client.words().locale())
            .format(LocalDateTime.ofInstant(call.startedAt(), client.zone()));
    if (call.setUpChanged()) {
      return client.words().say("calls.event.set-up", time);
    }
    return call.state(now) == Call.State.MISSED
        ? client.words().say("calls.event.missed", time)
        : time;
  }
}
