package app.tamis.debits;

/// An account that money is collected from. Its number is a secret: no text of it says more than
/// the last four characters.
public sealed interface BankAccount {

  /// @param value in capitals, without blanks, checked by [IbanCheck]
  /// @param bic of the bank; empty where it isn't known, which the schemes allow
  record Iban(String value, String bic) implements BankAccount {

    public String country() {
      return value.substring(0, 2);
    }

    @Override
    public String toString() {
      return "an account that ends in " + lastFour();
    }
  }

  /// @param sortCode six digits
  /// @param number eight digits
  record Bacs(String sortCode, String number) implements BankAccount {

    @Override
    public String toString() {
      return "an account that ends in " + lastFour();
    }
  }

  /// All that is ever shown of it.
  default String lastFour() {
    var number =
        switch (this) {
          case Iban iban -> iban.value();
          case Bacs bacs -> bacs.number();
        };
    return number.substring(number.length() - 4);
  }
}
