package app.tamis.web.calls;

import app.tamis.basics.Problems;
import app.tamis.calls.CallEntries;
import app.tamis.calls.CallEvent;
import app.tamis.calls.Calls;
import app.tamis.calls.Heard;
import app.tamis.calls.KeyUsedOtherwise;
import app.tamis.calls.Webhooks;
import app.tamis.identity.TokenScope;
import app.tamis.web.api.Api;
import app.tamis.web.api.ApiFault;
import app.tamis.web.api.Programs;
import app.tamis.web.api.SentFields;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;

/// Where programs tell of calls.
@Api
final class CallsApiController {

  static final String KEY = "Idempotency-Key";

  private final Calls calls;
  private final Webhooks webhooks;
  private final Programs programs;
  private final Clock clock;

  CallsApiController(Calls calls, Webhooks webhooks, Programs programs, Clock clock) {
    this.calls = calls;
    this.webhooks = webhooks;
    this.programs = programs;
    this.clock = clock;
  }

  /// What a program is told of its event.
  ///
  /// @param whose `one`, `several`, `nobody` or `hidden`
  /// @param cards how many people see it
  record Taken(
      String call,
      long id,
      String state,
      String whose,
      int cards,
      boolean repeated,
      boolean stale) {}

  @PostMapping("/api/v1/calls")
  ResponseEntity<Taken> tell(HttpServletRequest request) {
    programs.who(request, TokenScope.CALLS);
    var fields = new HashMap<String, String>(SentFields.of(request));
    var key = request.getHeader(KEY);
    if (key != null) {
      fields.put(CallEntries.KEY, key);
    }
    return ResponseEntity.ok(taken(CallEntries.event(fields)));
  }

  /// The same in a telephone system's own words, by the map that an owner has made. What tells of
  /// something else is taken in and left alone, so that the system doesn't send it again.
  @PostMapping("/api/v1/calls/webhook")
  ResponseEntity<Object> tellInOwnWords(HttpServletRequest request) {
    programs.who(request, TokenScope.CALLS);
    var map =
        webhooks.find().orElseThrow(() -> new ApiFault(HttpStatus.CONFLICT, "calls.webhook.unset"));
    return map.read(SentFields.of(request))
        .<ResponseEntity<Object>>map(fields -> ResponseEntity.ok(taken(CallEntries.event(fields))))
        .orElseGet(() -> ResponseEntity.ok(new LeftAlone(true)));
  }

  record LeftAlone(boolean ignored) {}

  private Taken taken(CallEvent event) {
    return taken(hear(event));
  }

  /// @throws ApiFault where its key was used for another event
  /// @throws Problems with everything that is wrong
  private Heard hear(CallEvent event) {
    try {
      return calls.hear(event);
    } catch (KeyUsedOtherwise otherwise) {
      throw new ApiFault(HttpStatus.CONFLICT, "calls.api.key");
    }
  }

  private Taken taken(Heard heard) {
    return new Taken(
        heard.call().externalId(),
        heard.call().id(),
        heard.call().state(clock.instant()).name().toLowerCase(Locale.ROOT),
        heard.whose().code(),
        heard.cards(),
        heard.repeated(),
        heard.stale());
  }
}
