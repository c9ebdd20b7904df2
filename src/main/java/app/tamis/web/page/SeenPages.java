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
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts on the trail who looks at what is to be [Seen].
@Component
final class SeenPages implements HandlerInterceptor, WebMvcConfigurer {

  private static final Duration KNOWN = Duration.ofHours(1);

  private final Trail trail;
  private final Pages pages;
  private final Clock clock;
  private final Map<Look, Instant> seen = new ConcurrentHashMap<>();

  SeenPages(Trail trail, Pages pages, Clock clock) {
    this.trail = trail;
    this.pages = pages;
    this.clock = clock;
  }

  private record Look(UUID person, String page) {}

  /// After those that refuse or lead elsewhere.
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(1);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method)
        || !Set.of("GET", "HEAD").contains(request.getMethod())) {
      return true;
    }
    var page = method.getMethodAnnotation(Seen.class);
    if (page == null || !pages.seesGrades()) {
      return true;
    }
    if (page.eachTime() || isNew(new Look(pages.person().id(), page.value()))) {
      trail.record(pages.actor(request), "trail.view." + page.value());
    }
    return true;
  }

  /// Not what lies in the future, for the clock was set back since.
  private static boolean isWithinTheHour(Instant then, Instant moment) {
    return !then.isAfter(moment) && !then.plus(KNOWN).isBefore(moment);
  }

  private boolean isNew(Look now) {
    var moment = clock.instant();
    var then = seen.get(now);
    if (then != null && isWithinTheHour(then, moment)) {
      return false;
    }
    seen.values().removeIf(other -> !isWithinTheHour(other, moment));
    return seen.putIfAbsent(now, moment) == null;
  }
}
