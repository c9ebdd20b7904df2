package app.tamis.web.signin;

import app.tamis.book.Portfolios;
import app.tamis.identity.Token;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Parts of a page are of the portfolio that the page is of: who has gone over to another since, in
/// another tab, is told so instead.
@Component
final class OfThisPortfolio implements HandlerInterceptor, WebMvcConfigurer {

  private final Portfolios portfolios;

  OfThisPortfolio(Portfolios portfolios) {
    this.portfolios = portfolios;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(-2);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var token = request.getHeader("X-XSRF-TOKEN");
    if (request.getHeader("HX-Request") == null
        || token == null
        || new Token(token).portfolio() == portfolios.current().number()) {
      return true;
    }
    leadAway(response);
    return false;
  }

  static void leadAway(HttpServletResponse response) {
    response.setStatus(HttpStatus.FORBIDDEN.value());
    response.setHeader("HX-Redirect", "/portfolios?done=other");
  }
}
