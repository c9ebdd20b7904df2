package app.tamis.web.page;

import app.tamis.identity.Recognised;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// A request of somebody who is signed in, in the words of Spring Security. What they may do is
/// asked of their role: see [Needs].
public final class SignedIn extends AbstractAuthenticationToken {

  private final transient Recognised who;

  public SignedIn(Recognised who) {
    super(List.of());
    this.who = who;
    setAuthenticated(true);
  }

  Recognised who() {
    return who;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return who.person().id();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedIn same && same.who.equals(who);
  }

  @Override
  public int hashCode() {
    return who.hashCode();
  }
}
