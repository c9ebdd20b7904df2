package app.tamis.web.signin;

import app.tamis.identity.Sessions;
import app.tamis.web.page.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Recognises a request by its cookie and the sessions in the book: a restart signs nobody out, and
/// a session that is ended is over with the next request.
@Component
final class BookSessions implements SecurityContextRepository {

  private final Sessions sessions;

  BookSessions(Sessions sessions) {
    this.sessions = sessions;
  }

  /// Looks only when somebody asks: fonts and style sheets cost no query.
  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    var context = SingletonSupplier.of(() -> load(request));
    return new DeferredSecurityContext() {
      @Override
      public SecurityContext get() {
        return context.obtain();
      }

      @Override
      public boolean isGenerated() {
        return !containsContext(request);
      }
    };
  }

  @Override
  @SuppressWarnings("deprecation") // still to be implemented
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return load(holder.getRequest());
  }

  /// Nothing to do: whoever signs somebody in starts a session in the book.
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return SessionCookie.of(request).isPresent();
  }

  private SecurityContext load(HttpServletRequest request) {
    return SessionCookie.of(request)
        .flatMap(token -> sessions.find(token.value(), request.getRemoteAddr()))
        .map(SignedIn::new)
        .map(SecurityContextImpl::new)
        .orElseGet(SecurityContextImpl::new);
  }
}
