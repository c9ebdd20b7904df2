package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.gradebook.BrokenGradebook;
import app.tamis.gradebook.Standings;
import app.tamis.identity.Right;
import app.tamis.identity.Role;
import app.tamis.web.page.NeededRights;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// All that a technician gets to, with a gradebook of which nothing can be had: what needs no grade
/// can leak none.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class TechnicianCrawlTests {

  private static final Pattern LINK =
      Pattern.compile("(?:href|action|src|data-stream|sse-connect)=\"(/[^\"#]*)");
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
  private static final int MOST_PAGES = 400;

  /// It leads who may not see the board to what they may.
  private static final String FRONT_DOOR = "/";

  private static RunningTamis tamis;
  private static Browser technician;

  @BeforeAll
  static void start() {
    tamis = Harbour.start();
    technician = tamis.browserOfNew("technician");
    var telephone = Telephone.of(tamis);
    telephone.rings("crawl", "+33261910000", "");
    BrokenGradebook.in(tamis);
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  void the_gradebook_is_broken_indeed() {
    assertThatThrownBy(() -> tamis.inPortfolio(() -> tamis.part(Standings.class).now()))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void routes_streams_and_exports_answer_without_the_gradebook_or_refuse() {
    var statuses = crawled();

    assertThat(statuses).hasSizeGreaterThan(80);
    assertThat(statuses).containsValues(200, 403);
    statuses.forEach((path, status) -> assertThat(status).as(path).isLessThan(500));
    assertThat(statuses.get("/calls")).isEqualTo(200);
    assertThat(statuses.get("/clients/1/agreements")).isEqualTo(403);
  }

  @Test
  void a_route_that_needs_a_right_that_technicians_lack_is_refused() {
    var statuses = crawled();

    routes()
        .forEach((route, rights) -> {
          boolean may = rights.stream().allMatch(Role.TECHNICIAN::may);
          if (!may && !route.equals(FRONT_DOOR)) {
            assertThat(statuses.get(concrete(route))).as(route).isEqualTo(403);
          }
        });
  }

  /// Statuses by path: of all routes, and of whatever the pages lead to.
  private static Map<String, Integer> crawled() {
    var statuses = new TreeMap<String, Integer>();
    var next =
        new ArrayDeque<>(routes().keySet().stream().map(TechnicianCrawlTests::concrete).toList());
    while (!next.isEmpty() && statuses.size() < MOST_PAGES) {
      var path = next.poll();
      if (!statuses.containsKey(path) && !path.equals("/sign-out")) {
        var answer = technician.open(path);
        statuses.put(path, answer.statusCode());
        next.addAll(links(answer));
      }
    }
    return statuses;
  }

  /// What can be looked at, with the rights that it needs.
  private static Map<String, Set<Right>> routes() {
    var routes = new TreeMap<String, Set<Right>>();
    tamis
        .part(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((mapping, method) -> {
          var methods = mapping.getMethodsCondition().getMethods();
          if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
            mapping.getPatternValues().stream()
                .filter(path -> !path.startsWith("/test/"))
                .forEach(
                    path -> routes.put(path, NeededRights.of(method).collect(Collectors.toSet())));
          }
        });
    return routes;
  }

  private static String concrete(String route) {
    return VARIABLE.matcher(route).replaceAll("1");
  }

  private static Set<String> links(HttpResponse<InputStream> answer) {
    var links = new TreeSet<String>();
    var type = answer.headers().firstValue("Content-Type").orElse("");
    try (var body = answer.body()) {
      if (type.startsWith("text/html")) {
        var page = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        LINK.matcher(page)
            .results()
            .map(found -> found.group(1).replace("&amp;", "&"))
            .filter(path -> !path.startsWith("/assets") && !path.startsWith("/static"))
            .forEach(links::add);
      } else if (!type.startsWith("text/event-stream")) {
        body.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return links;
  }
}
