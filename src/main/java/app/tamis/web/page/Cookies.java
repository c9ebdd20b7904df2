package app.tamis.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// Cookies for the whole of the application, which no script can read.
public final class Cookies {

  private Cookies() {}

  /// @param sameSite what of other sites' requests it goes with: `Lax` with links, `Strict` with
  ///   none
  /// @param kept for how long the browser keeps it; not at all for zero
  public static void set(
      String name,
      String value,
      String sameSite,
      Duration kept,
      HttpServletRequest request,
      HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(name, value)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite(sameSite)
            .path("/")
            .maxAge(kept)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
