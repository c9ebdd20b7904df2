package app.tamis.web.page;

import app.tamis.identity.Right;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Holds what controllers [Needs].
@Component
public final class NeededRights implements HandlerInterceptor, WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  /// An answer that goes on for long was let in when it began; it ends with the session, and not
  /// with a fault.
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getDispatcherType() != DispatcherType.ASYNC
        && handler instanceof HandlerMethod method) {
      var reader = Pages.reader();
      boolean may =
          of(method)
              .allMatch(
                  right -> reader.filter(recognised -> recognised.person().may(right)).isPresent());
      if (!may) {
        throw new AccessDeniedException(request.getRequestURI());
      }
    }
    return true;
  }

  /// Those that a page needs.
  public static Stream<Right> of(HandlerMethod page) {
    return of(page.getBeanType(), page.getMethod());
  }

  static Stream<Right> of(Class<?> controller, Method page) {
    return Stream.concat(
        needed(page.getAnnotation(Needs.class)), needed(controller.getAnnotation(Needs.class)));
  }

  private static Stream<Right> needed(@Nullable Needs needs) {
    return needs == null ? Stream.empty() : Stream.of(needs.value());
  }
}
