package app.tamis.web.page;

import app.tamis.book.BookPortfolio;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Where links begin that leave Tamis.
@FunctionalInterface
public interface LinkBase {

  /// Such as `https://tamis.example.org`, without a slash at the end.
  String of(HttpServletRequest request);

  /// To a page for who is signed in: it opens in the portfolio that it is about, wherever they are
  /// just now.
  default String to(String path, BookPortfolio portfolio, HttpServletRequest request) {
    return portfolio.isFirst()
        ? of(request) + path
        : of(request)
            + "/in/"
            + portfolio.number()
            + "?to="
            + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
