package app.tamis.web.caller;

import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.reactions.Rounds;
import app.tamis.web.page.NeededRights;
import app.tamis.web.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The caller test comes first: who has read how their clients are graded can't say any more what
/// they would have felt. Stands before every page that [Needs] the right to see grades, and leads
/// who may not see them from the first page to the test.
@Component
final class CallerTestGate implements HandlerInterceptor, WebMvcConfigurer {

  /// So that a board doesn't ask the book each time. Who puts the test off or finishes it isn't
  /// asked again for much longer.
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  private final Rounds rounds;
  private final CallerTestClients clients;
  private final Clock clock;
  private final Map<UUID, Instant> mayPassUntil = new ConcurrentHashMap<>();

  CallerTestGate(Rounds rounds, CallerTestClients clients, Clock clock) {
    this.rounds = rounds;
    this.clients = clients;
    this.clock = clock;
  }

  /// Before rights are asked for.
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(-1);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var person = Pages.reader().map(recognised -> recognised.person());
    if (person.isEmpty()
        || !(handler instanceof HandlerMethod method)
        || NeededRights.of(method).noneMatch(Right.GRADES::equals)) {
      return true;
    }
    var there = instead(person.get(), request);
    there.ifPresent(path -> lead(path, request, response));
    return there.isEmpty();
  }

  private Optional<String> instead(Person person, HttpServletRequest request) {
    boolean first = request.getRequestURI().equals("/");
    if (!person.may(Right.GRADES)) {
      return first && person.may(Right.RATING) ? Optional.of("/caller-test") : Optional.empty();
    }
    if (!isDue(person)) {
      return Optional.empty();
    }
    boolean page = request.getMethod().equals("GET") && !first;
    return Optional.of("/caller-test" + (page ? "?to=" + encoded(request) : ""));
  }

  private boolean isDue(Person person) {
    var now = clock.instant();
    if (mayPassUntil.getOrDefault(person.id(), Instant.MIN).isAfter(now)) {
      return false;
    }
    var today = clients.find();
    boolean due = rounds.isDue(person, today.callers(), today.zone());
    if (!due && !today.callers().isEmpty()) {
      mayPassUntil.put(person.id(), now.plus(REMEMBERED));
    }
    return due;
  }

  /// A part of a page can't be the test; htmx opens it whole.
  private static void lead(String path, HttpServletRequest request, HttpServletResponse response) {
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", path);
    } else {
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader(HttpHeaders.LOCATION, path);
    }
  }

  private static String encoded(HttpServletRequest request) {
    var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
  }
}
