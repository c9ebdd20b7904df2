package app.tamis.web;

import app.tamis.basics.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/// Makes the [Page] of a request: its language and its reader.
@Component
final class Pages {

  private static final String LANGUAGE = "tamis-language";

  Page at(String place, HttpServletRequest request) {
    return new Page(words(request), place, Optional.empty(), csrf(request));
  }

  /// What the reader chose, else what their browser asks for first.
  Words words(HttpServletRequest request) {
    return chosen(request)
        .map(language -> language.equals("fr") ? Locale.FRANCE : Locale.UK)
        .map(Words::in)
        .orElseGet(() -> Words.in(request.getLocale()));
  }

  private static Optional<String> chosen(HttpServletRequest request) {
    if (request.getCookies() != null) {
      for (var cookie : request.getCookies()) {
        if (cookie.getName().equals(LANGUAGE)) {
          return Optional.of(cookie.getValue());
        }
      }
    }
    return Optional.empty();
  }

  private static Page.Csrf csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Page.Csrf(token.getParameterName(), token.getToken())
        : new Page.Csrf("_csrf", "");
  }
}
