package app.tamis.web.signin;

import app.tamis.book.BookPortfolio;
import app.tamis.book.CurrentPortfolio;
import app.tamis.book.Portfolios;
import app.tamis.identity.Token;
import app.tamis.web.api.Programs;
import app.tamis.web.page.LinkPaths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Binds each request to its portfolio, before anybody asks whose it is: a link and a program are
/// bound to that of their token, a browser to the one in which its user is just now. Who is let in
/// is found out there; what a token says of its portfolio opens nothing.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class PortfolioFilter extends OncePerRequestFilter {

  private final Portfolios portfolios;

  PortfolioFilter(Portfolios portfolios) {
    this.portfolios = portfolios;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      CurrentPortfolio.in(
          whose(request).id(),
          () -> {
            chain.doFilter(request, response);
            return request;
          });
    } catch (ServletException | IOException | RuntimeException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new ServletException(failed);
    }
  }

  private BookPortfolio whose(HttpServletRequest request) {
    return portfolios.find(number(request)).orElseGet(portfolios::first);
  }

  private static int number(HttpServletRequest request) {
    return LinkPaths.token(request.getRequestURI())
        .map(Token::new)
        .or(() -> Programs.shown(request))
        .or(() -> SessionCookie.shown(request))
        .map(Token::portfolio)
        .orElse(BookPortfolio.FIRST);
  }

  /// An error page, and what is answered later, work for the portfolio too.
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }
}
