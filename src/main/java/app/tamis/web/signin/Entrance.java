package app.tamis.web.signin;

import app.tamis.identity.KnownBrowsers;
import app.tamis.identity.Person;
import app.tamis.identity.Sessions;
import app.tamis.web.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Signs browsers in and out.
@Component
final class Entrance {

  private final Sessions sessions;
  private final KnownBrowsers browsers;
  private final Pages pages;
  private final CookieCsrfTokenRepository formTokens;

  Entrance(
      Sessions sessions,
      KnownBrowsers browsers,
      Pages pages,
      CookieCsrfTokenRepository formTokens) {
    this.sessions = sessions;
    this.browsers = browsers;
    this.pages = pages;
    this.formTokens = formTokens;
  }

  void admit(Person person, HttpServletRequest request, HttpServletResponse response) {
    Pages.reader().ifPresent(before -> sessions.signOut(before, request.getRemoteAddr()));
    var visitor = pages.visitor(request);
    SessionCookie.set(sessions.start(person, visitor), request, response);
    BrowserCookie.set(browsers.remember(person, visitor), request, response);
    formTokens.saveToken(null, request, response);
  }

  void leave(HttpServletRequest request, HttpServletResponse response) {
    sessions.signOut(pages.who(), request.getRemoteAddr());
    SessionCookie.clear(request, response);
    formTokens.saveToken(null, request, response);
  }
}
