package app.tamis.web.signin;

import app.tamis.identity.Token;
import app.tamis.web.page.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/// The cookie that a browser is recognised by. No script can read it, and no other site's form
/// sends it.
final class SessionCookie {

  static final String NAME = "tamis-session";

  /// The book says when a session is over; the cookie only has to outlive it.
  private static final Duration KEPT = Duration.ofDays(365);

  private SessionCookie() {}

  static Optional<String> of(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(cookie -> cookie.getValue());
  }

  static void set(Token token, HttpServletRequest request, HttpServletResponse response) {
    send(token.value(), KEPT, request, response);
  }

  static void clear(HttpServletRequest request, HttpServletResponse response) {
    send("", Duration.ZERO, request, response);
  }

  private static void send(
      String value, Duration kept, HttpServletRequest request, HttpServletResponse response) {
    Cookies.set(NAME, value, "Lax", kept, request, response);
  }
}
