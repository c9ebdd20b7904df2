package app.tamis.debits;

import app.tamis.basics.Message;
import java.util.Locale;
import java.util.Optional;

/// What is wrong with the identifier of a creditor: `FR72ZZZ123456`, whose check digits leave the
/// business code out (EPC262-08).
public final class CreditorCheck {

  private static final int HEAD = 4;
  private static final int BUSINESS_CODE = 3;
  private static final int LONGEST = 35;

  private CreditorCheck() {}

  public static String plain(String typed) {
    return typed.replaceAll("[\\s\\h]", "").toUpperCase(Locale.ROOT);
  }

  public static Optional<Message> fault(String typed) {
    var id = plain(typed);
    if (!id.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{3}[A-Z0-9]+") || id.length() > LONGEST) {
      return Optional.of(Message.of("debits.creditor.form"));
    }
    var counted = id.substring(0, HEAD) + id.substring(HEAD + BUSINESS_CODE);
    return IbanCheck.remainder(counted) == 1
        ? Optional.empty()
        : Optional.of(Message.of("debits.creditor.digits"));
  }
}
