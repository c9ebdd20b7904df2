package app.tamis.debits;

import app.tamis.basics.Message;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Whose account it is, and which: what a mandate can't do without.
public record Details(String debtor, PostalAddress address, BankAccount account) {

  /// As it was typed.
  ///
  /// @param account the IBAN, or the account's number
  /// @param more the BIC, or the sort code
  public record Typed(String debtor, PostalAddress address, String account, String more) {

    /// What is wrong with it, by field: `debtor`, `account`, `more`, and those of the address.
    public Map<String, Message> faults(Scheme scheme) {
      var faults = new LinkedHashMap<String, Message>();
      if (debtor.isBlank()) {
        faults.put("debtor", Message.of("debits.debtor.none"));
      } else if (debtor.length() > LONGEST_NAME) {
        faults.put("debtor", Message.of("debits.long", debtor.length(), LONGEST_NAME));
      }
      if (scheme.isSepa()) {
        IbanCheck.fault(account).ifPresent(fault -> faults.put("account", fault));
        bic().ifPresent(fault -> faults.put("more", fault));
      } else {
        digits(account, 8, "debits.account.form").ifPresent(it -> faults.put("account", it));
        digits(more, 6, "debits.sort.form").ifPresent(it -> faults.put("more", it));
      }
      faults.putAll(address.faults());
      return faults;
    }

    private Optional<Message> bic() {
      var plain = IbanCheck.plain(more);
      return plain.isEmpty() || plain.matches("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?")
          ? Optional.empty()
          : Optional.of(Message.of("debits.bic.form"));
    }

    private static Optional<Message> digits(String typed, int count, String fault) {
      return IbanCheck.plain(typed).matches("[0-9]{" + count + "}")
          ? Optional.empty()
          : Optional.of(Message.of(fault));
    }

    /// Of what has no fault.
    public Details read(Scheme scheme) {
      var number = IbanCheck.plain(account);
      var other = IbanCheck.plain(more).toUpperCase(Locale.ROOT);
      return new Details(
          debtor.strip(),
          address,
          scheme.isSepa()
              ? new BankAccount.Iban(number, other)
              : new BankAccount.Bacs(other, number));
    }

    /// Without the number of the account, so that it can't stand in a log.
    @Override
    public String toString() {
      return "what was typed of " + debtor;
    }
  }

  private static final int LONGEST_NAME = 70;
}
