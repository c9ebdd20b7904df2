package app.tamis.web;

import app.tamis.book.Book;
import app.tamis.book.CurrentPortfolio;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Binds each request to its portfolio, before anybody asks whose it is.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class PortfolioFilter extends OncePerRequestFilter {

  private final UUID portfolio;

  PortfolioFilter(Book book) {
    this.portfolio = book.portfolio();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      CurrentPortfolio.in(
          portfolio,
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
