package app.tamis.identity;

import app.tamis.basics.Sha256;
import app.tamis.book.BookPortfolio;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/// A secret that stands in a link or a cookie: 256 random bits, after the number of the portfolio
/// that it is of, such as `2.`; those of the first have none. Only its hash is kept.
public record Token(String value) {

  private static final Pattern MARK = Pattern.compile("^(?:tamis_)?([1-9][0-9]{0,8})\\.");

  private static final SecureRandom RANDOM = new SecureRandom();

  public static Token random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// The same, as one of a portfolio.
  public Token of(int portfolio) {
    return new Token(portfolio + "." + value);
  }

  /// The number of the portfolio that it says it is of.
  public int portfolio() {
    var mark = MARK.matcher(value);
    return mark.find() ? Integer.parseInt(mark.group(1)) : BookPortfolio.FIRST;
  }

  /// The same without saying so.
  public Token unmarked() {
    return new Token(MARK.matcher(value).replaceFirst(""));
  }

  /// A fast hash is enough: nobody can try 256 random bits.
  public byte[] hash() {
    return Sha256.bytes(value);
  }

  /// Hides the secret, so that it can't stand in a log.
  @Override
  public String toString() {
    return "a token";
  }
}
