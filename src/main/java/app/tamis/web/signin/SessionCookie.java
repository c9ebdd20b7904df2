package app.tamis.web.signin;

import app.tamis.book.BookPortfolio;
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

  /// What a browser shows: the token, as one of the portfolio in which its user is just now.
  static Optional<Token> shown(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, NAME))
        .map(cookie -> new Token(cookie.getValue()));
  }

  /// What it is signed in by, which is the same in all portfolios.
  static Optional<Token> of(HttpServletRequest request) {
    return shown(request).map(Token::unmarked);
  }

  static void set(
      Token token, BookPortfolio in, HttpServletRequest request, HttpServletResponse response) {
    var shown = in.isFirst() ? token : token.of(in.number());
    send(shown.value(), KEPT, request, response);
  }

  static void clear(HttpServletRequest request, HttpServletResponse response) {
    send("", Duration.ZERO, request, response);
  }

  private static void send(
      String value, Duration kept, HttpServletRequest request, HttpServletResponse response) {
    Cookies.set(NAME, value, "Lax", kept, request, response);
  }
}
