package app.tamis.web.background;

import app.tamis.identity.Right;
import app.tamis.jobs.Jobs;
import app.tamis.jobs.SeenJob;
import app.tamis.trail.Trail;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.WorkEvents;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// What Tamis does while nobody waits for it, for the owner.
@Controller
@Needs(Right.TRAIL)
final class BackgroundController {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Jobs jobs;
  private final Trail trail;
  private final WorkEvents events;
  private final Pages pages;

  BackgroundController(Jobs jobs, Trail trail, WorkEvents events, Pages pages) {
    this.jobs = jobs;
    this.trail = trail;
    this.events = events;
    this.pages = pages;
  }

  @GetMapping("/background")
  @Place(name = "background", label = "background.title", in = PlaceGroup.FIRM, order = 40)
  ModelAndView page(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    var words = pages.words(request);
    var said = words.find("background.done." + done);
    return Answer.page(
        "background/background",
        pages.at("background", request),
        new BackgroundWords(pages.moments(request)).view(said, jobs.list()));
  }

  /// What is being done, as it is done; `done` once the page would show something else.
  @GetMapping("/background/events")
  SseEmitter events(@RequestParam(defaultValue = "") String seen, HttpServletRequest request) {
    var words = new BackgroundWords(pages.moments(request));
    return events.of(
        PAUSE,
        () -> {
          var now = jobs.list();
          return BackgroundWords.seen(now).equals(seen) ? words.now(now) : Optional.empty();
        });
  }

  @PostMapping("/background/{id}/cancel")
  ModelAndView cancel(@PathVariable long id, HttpServletRequest request) {
    return done(id, jobs.cancel(id), "cancelled", request);
  }

  @PostMapping("/background/{id}/retry")
  ModelAndView retry(@PathVariable long id, HttpServletRequest request) {
    return done(id, jobs.retry(id), "retried", request);
  }

  @PostMapping("/background/{id}/throw-away")
  ModelAndView throwAway(@PathVariable long id, HttpServletRequest request) {
    return done(id, jobs.throwAway(id), "thrown-away", request);
  }

  private ModelAndView done(long id, boolean could, String what, HttpServletRequest request) {
    if (could) {
      var kind = jobs.find(id).map(SeenJob::kind).orElse("");
      trail.record(pages.actor(request), "trail.background." + what, kind);
    }
    return Answer.goTo("/background?done=" + (could ? what : "gone"));
  }
}
