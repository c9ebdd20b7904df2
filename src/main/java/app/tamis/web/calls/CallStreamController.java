package app.tamis.web.calls;

import app.tamis.identity.Right;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// What open pages listen to.
@Controller
@Needs(Right.CALLS)
final class CallStreamController {

  private final CallStreams streams;
  private final Pages pages;

  CallStreamController(CallStreams streams, Pages pages) {
    this.streams = streams;
    this.pages = pages;
  }

  /// @param last what a browser heard last, before it lost the connection
  /// @param seen what the page showed when it was opened
  /// @param person whose page it is: whoever has gone over to another portfolio since is another
  @GetMapping("/calls/stream")
  ResponseEntity<SseEmitter> stream(
      @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "") String person) {
    if (!person.isEmpty() && !person.equals(pages.person().id().toString())) {
      return ResponseEntity.noContent().build();
    }
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .cacheControl(CacheControl.noStore())
        // A proxy that gathers what it passes on would hold cards back.
        .header("X-Accel-Buffering", "no")
        .body(streams.open(pages.who(), last.isEmpty() ? seen : last));
  }
}
