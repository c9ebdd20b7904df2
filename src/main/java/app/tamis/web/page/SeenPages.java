package app.tamis.web.page;

import app.tamis.trail.Trail;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts on the trail who looks at grades and money of the whole portfolio: each page once an hour
/// and person, since reading it again tells nothing new; each file that is taken away every time.
@Component
final class SeenPages implements HandlerInterceptor, WebMvcConfigurer {

  private static final Duration KNOWN = Duration.ofHours(1);

  private static final Map<String, String> PAGES =
      Map.of(
          "/", "board",
          "/moved", "moved",
          "/clients", "clients",
          "/map", "map",
          "/whale", "whale",
          "/history", "history");

  private static final Map<String, String> FILES =
      Map.of("/map.csv", "map-file", "/whale.csv", "whale-file", "/history.csv", "history-file");

  private final Trail trail;
  private final Pages pages;
  private final Clock clock;
  private final Map<Seen, Instant> seen = new ConcurrentHashMap<>();

  SeenPages(Trail trail, Pages pages, Clock clock) {
    this.trail = trail;
    this.pages = pages;
    this.clock = clock;
  }

  private record Seen(UUID person, String page) {}

  /// After those that refuse or lead elsewhere.
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(this)
        .order(1)
        .addPathPatterns(PAGES.keySet().stream().toList())
        .addPathPatterns(FILES.keySet().stream().toList());
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var path = request.getRequestURI();
    if (!Set.of("GET", "HEAD").contains(request.getMethod()) || !pages.seesGrades()) {
      return true;
    }
    var page = PAGES.get(path);
    if (page != null && isNew(new Seen(pages.person().id(), page))) {
      trail.record(pages.actor(request), "trail.view." + page);
    }
    var file = FILES.get(path);
    if (file != null) {
      trail.record(pages.actor(request), "trail.view." + file);
    }
    return true;
  }

  /// Not what lies in the future, for the clock was set back since.
  private static boolean isWithinTheHour(Instant then, Instant moment) {
    return !then.isAfter(moment) && !then.plus(KNOWN).isBefore(moment);
  }

  private boolean isNew(Seen now) {
    var moment = clock.instant();
    var then = seen.get(now);
    if (then != null && isWithinTheHour(then, moment)) {
      return false;
    }
    seen.values().removeIf(other -> !isWithinTheHour(other, moment));
    return seen.putIfAbsent(now, moment) == null;
  }
}
