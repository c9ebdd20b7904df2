package app.tamis.web.page;

import jakarta.servlet.http.HttpServletRequest;

/// Where links begin that leave Tamis.
@FunctionalInterface
public interface LinkBase {

  /// Such as `https://tamis.example.org`, without a slash at the end.
  String of(HttpServletRequest request);
}
