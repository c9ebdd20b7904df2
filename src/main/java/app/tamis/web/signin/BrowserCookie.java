package app.tamis.web.signin;

import app.tamis.identity.Token;
import app.tamis.web.page.Cookies;
import app.tamis.web.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/// The cookie that a browser keeps when its user signs out, so that strangers' guesses don't keep
/// them out. It opens nothing.
final class BrowserCookie {

  /// The book says for how long it counts; browsers keep none for longer.
  private static final Duration KEPT = Duration.ofDays(400);

  private BrowserCookie() {}

  static void set(Token token, HttpServletRequest request, HttpServletResponse response) {
    Cookies.set(Pages.BROWSER, token.value(), "Strict", KEPT, request, response);
  }
}
