package app.tamis.web.api;

import app.tamis.identity.ProgramToken;
import app.tamis.identity.ProgramTokens;
import app.tamis.identity.Token;
import app.tamis.identity.TokenScope;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Knows a program by its token: after `Bearer`, or as the password of Basic authentication, which
/// is all that some telephone systems can send. Never in an address, which stands in logs.
@Component
public final class Programs {

  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";

  private final ProgramTokens tokens;

  Programs(ProgramTokens tokens) {
    this.tokens = tokens;
  }

  /// @throws ApiFault where there is no such token, or it may not do that
  public ProgramToken who(HttpServletRequest request, TokenScope scope) {
    var program =
        shown(request)
            .flatMap(tokens::recognise)
            .orElseThrow(() -> new ApiFault(HttpStatus.UNAUTHORIZED, "api.token"));
    if (!program.may(scope)) {
      throw new ApiFault(HttpStatus.FORBIDDEN, "api.scope", program.name(), scope.code());
    }
    return program;
  }

  /// What a request shows, good for something or not.
  public static Optional<Token> shown(HttpServletRequest request) {
    var said = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (said == null) {
      return Optional.empty();
    }
    if (said.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.of(new Token(said.substring(BEARER.length()).strip()));
    }
    return said.regionMatches(true, 0, BASIC, 0, BASIC.length())
        ? password(said.substring(BASIC.length()).strip())
        : Optional.empty();
  }

  private static Optional<Token> password(String encoded) {
    try {
      var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      return Optional.of(new Token(pair.substring(pair.indexOf(':') + 1)));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
