package app.tamis.web.signin;

import app.tamis.book.Portfolios;
import app.tamis.identity.Token;
import app.tamis.web.page.ErrorPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/// Forms say by their token of which portfolio's page they are. Where somebody has gone over to
/// another since, in another tab, nothing is written into that one.
final class FormsOfPortfolios implements CsrfTokenRequestHandler {

  private final XorCsrfTokenRequestAttributeHandler masked =
      new XorCsrfTokenRequestAttributeHandler();
  private final Portfolios portfolios;

  FormsOfPortfolios(Portfolios portfolios) {
    this.portfolios = portfolios;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
    masked.handle(request, response, token);
  }

  @Override
  public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
    var sent = CsrfTokenRequestHandler.super.resolveCsrfTokenValue(request, token);
    if (sent == null) {
      return null;
    }
    var shown = new Token(sent);
    if (shown.portfolio() != portfolios.current().number() && !isOfNobody(request)) {
      request.setAttribute(ErrorPages.OF_ANOTHER_PORTFOLIO, true);
      return null;
    }
    return masked.resolveCsrfTokenValue(new Showing(request, shown.unmarked()), token);
  }

  /// What is the same in all portfolios, and going over to another.
  private static boolean isOfNobody(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.equals("/language")
        || path.equals("/sign-out")
        || path.equals("/verify")
        || path.matches("/portfolios/[0-9]+");
  }

  private static final class Showing extends HttpServletRequestWrapper {

    private final Token token;

    Showing(HttpServletRequest request, Token token) {
      super(request);
      this.token = token;
    }

    @Override
    public String getHeader(String name) {
      return token.value();
    }

    @Override
    public String getParameter(String name) {
      return token.value();
    }
  }
}
