package app.tamis.web.calls;

import app.tamis.book.Portfolios;
import app.tamis.calls.Call;
import app.tamis.calls.CallEntries;
import app.tamis.calls.CallEvent;
import app.tamis.calls.Calls;
import app.tamis.calls.Whose;
import app.tamis.identity.TokenScope;
import app.tamis.web.api.Api;
import app.tamis.web.api.Programs;
import app.tamis.web.api.SentFields;
import app.tamis.web.page.LinkBase;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;

/// What a 3CX says by the template that comes along (`recipes/3cx.xml`). When a call comes in it
/// asks whose number it is, and once it is over it reports it; of neither does it say by which name
/// it knows the call, so that both are brought together by the number.
@Api
final class ThreeCxController {

  /// It may ask more than once while the phone rings.
  private static final Duration ASKS_AGAIN = Duration.ofMinutes(3);

  /// A report belongs to the last call that began as long before its end.
  private static final Duration LONGEST_CALL = Duration.ofHours(8);

  private static final String CALL = "3cx ";

  private static final Set<String> TALKED = Set.of("inbound", "outbound");
  private static final Set<String> OURS = Set.of("outbound", "notanswered");

  private final Calls calls;
  private final Programs programs;
  private final LinkBase links;
  private final Portfolios portfolios;
  private final Clock clock;

  ThreeCxController(
      Calls calls, Programs programs, LinkBase links, Portfolios portfolios, Clock clock) {
    this.calls = calls;
    this.programs = programs;
    this.links = links;
    this.portfolios = portfolios;
    this.clock = clock;
  }

  /// @param contact empty where nobody is known for certain to have the number
  record Known(Optional<Contact> contact) {}

  /// @param number as it was asked for: 3CX takes a contact only where it is the same
  record Contact(String id, String company, String name, String number, String url) {}

  @PostMapping("/api/v1/calls/3cx/ring")
  ResponseEntity<Known> rings(HttpServletRequest request) {
    programs.who(request, TokenScope.CALLS);
    var sent = SentFields.of(request);
    var number = sent.getOrDefault("number", "");
    boolean incoming = !sent.getOrDefault("direction", "").equalsIgnoreCase("outbound");
    var whose =
        incoming
            ? calls
                .hear(event(name(number, ASKS_AGAIN), CallEvent.Kind.RING, number, sent, Map.of()))
                .whose()
            : calls.whose(number);
    return ResponseEntity.ok(new Known(contact(whose, number, request)));
  }

  private Optional<Contact> contact(Whose whose, String number, HttpServletRequest request) {
    return whose instanceof Whose.One(var owner, _)
        ? Optional.of(
            new Contact(
                owner.client().text(),
                owner.name(),
                owner.contact().orElse(owner.name()),
                number,
                links.to(
                    "/calls/search?q=" + URLEncoder.encode(number, StandardCharsets.UTF_8),
                    portfolios.current(),
                    request)))
        : Optional.empty();
  }

  @PostMapping("/api/v1/calls/3cx/report")
  ResponseEntity<CallsApiController.LeftAlone> reports(HttpServletRequest request) {
    programs.who(request, TokenScope.CALLS);
    var sent = SentFields.of(request);
    var number = sent.getOrDefault("number", "");
    var type = sent.getOrDefault("type", "").toLowerCase(Locale.ROOT);
    var now = clock.instant();
    var began = moment(sent.getOrDefault("began", "")).orElse(now);
    var ended = moment(sent.getOrDefault("ended", "")).orElse(now);
    var call = name(number, LONGEST_CALL);
    var direction = OURS.contains(type) ? "out" : "in";
    if (TALKED.contains(type)) {
      calls.hear(
          event(
              call,
              CallEvent.Kind.ANSWER,
              number,
              sent,
              Map.of(CallEntries.DIRECTION, direction, CallEntries.AT, began.toString())));
    }
    calls.hear(
        event(
            call,
            CallEvent.Kind.HANGUP,
            number,
            sent,
            Map.of(CallEntries.DIRECTION, direction, CallEntries.AT, ended.toString())));
    return ResponseEntity.ok(new CallsApiController.LeftAlone(false));
  }

  /// The call that runs with this number, or a new one.
  private String name(String number, Duration ago) {
    return calls
        .latestWith(number, ago)
        .filter(call -> call.externalId().startsWith(CALL) && call.endedAt().isEmpty())
        .map(Call::externalId)
        .orElseGet(() -> CALL + number + " " + clock.instant().toEpochMilli());
  }

  private static CallEvent event(
      String call,
      CallEvent.Kind kind,
      String number,
      Map<String, String> sent,
      Map<String, String> more) {
    var fields = new HashMap<>(more);
    fields.put(CallEntries.CALL, call);
    fields.put(CallEntries.EVENT, kind.code());
    fields.put(CallEntries.NUMBER, number);
    fields.put(CallEntries.NAME, sent.getOrDefault("name", ""));
    fields.put(CallEntries.EXTENSION, sent.getOrDefault("agent", ""));
    return CallEntries.event(fields);
  }

  private static Optional<Instant> moment(String told) {
    try {
      return Optional.of(OffsetDateTime.parse(told).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
