package app.tamis.web.tokens;

import app.tamis.basics.Dates;
import app.tamis.basics.Words;
import app.tamis.identity.ProgramToken;
import app.tamis.identity.TokenEntries;
import app.tamis.identity.TokenScope;
import app.tamis.web.page.Moments;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Tokens of programs, in words.
///
/// @param now what is still to come is told from
record TokensWords(Moments moments, Instant now) {

  TokensView.Row row(ProgramToken token) {
    return new TokensView.Row(
        token.id().toString(),
        token.name(),
        token.scopes().stream()
            .sorted()
            .map(scope -> words().say("tokens.may." + scope.code()))
            .collect(Collectors.joining(", ")),
        token.madeBy(),
        moments.day(token.since()),
        moments.day(token.expires()),
        token
            .lastUsed()
            .map(day -> Dates.in(words().locale(), day))
            .orElseGet(() -> words().say("tokens.never")),
        ending(token));
  }

  /// In a sentence of its own.
  String lastUsed(ProgramToken token) {
    return token
        .lastUsed()
        .map(day -> words().say("tokens.used-on", day))
        .orElseGet(() -> words().say("tokens.never-used"));
  }

  private String ending(ProgramToken token) {
    var left = TokenEntries.daysLeft(token.expires(), now);
    return left.isEmpty() ? "" : words().say("tokens.ending", left.getAsInt());
  }

  List<TokensView.Choice> choices(Set<TokenScope> chosen) {
    return Arrays.stream(TokenScope.values())
        .map(scope ->
            new TokensView.Choice(
                scope.code(), words().say("tokens.scope." + scope.code()), chosen.contains(scope)))
        .toList();
  }

  private Words words() {
    return moments.words();
  }
}
