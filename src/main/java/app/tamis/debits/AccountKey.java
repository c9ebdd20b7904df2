package app.tamis.debits;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.tamis.basics.Problems;
import app.tamis.book.Json;
import app.tamis.disk.KeyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/// The key by which numbers of accounts are sealed, `DIR/debits/key`: for its owner alone, and in
/// no backup. Where it is lost, clients are asked for their accounts anew.
public final class AccountKey {

  private final KeyFile key;

  private AccountKey(KeyFile key) {
    this.key = key;
  }

  public static AccountKey below(Path data) {
    return new AccountKey(new KeyFile(data.resolve("debits").resolve("key")));
  }

  private record Kept(String iban, String bic, String sortCode, String number) {

    static Kept of(BankAccount account) {
      return switch (account) {
        case BankAccount.Iban(var iban, var bic) -> new Kept(iban, bic, "", "");
        case BankAccount.Bacs(var sortCode, var number) -> new Kept("", "", sortCode, number);
      };
    }

    BankAccount account() {
      return iban.isEmpty()
          ? new BankAccount.Bacs(sortCode, number)
          : new BankAccount.Iban(iban, bic);
    }

    @Override
    public String toString() {
      return "an account";
    }
  }

  /// @param mandate it opens for no other
  byte[] seal(BankAccount account, UUID mandate) {
    try {
      return key.lock(Json.write(Kept.of(account)).getBytes(UTF_8), bound(mandate));
    } catch (IOException e) {
      throw fault("debits.key.unwritable", e);
    }
  }

  /// Empty where the key isn't here any more.
  Optional<BankAccount> open(byte[] sealed, UUID mandate) {
    try {
      return key.open(sealed, bound(mandate))
          .map(text -> Json.read(new String(text, UTF_8), Kept.class).account());
    } catch (IOException e) {
      throw fault("debits.key.unreadable", e);
    }
  }

  private static byte[] bound(UUID mandate) {
    return ("mandate\u001f" + mandate).getBytes(UTF_8);
  }

  private Problems fault(String what, IOException reason) {
    return Problems.of(what, key.toString(), String.valueOf(reason.getMessage()));
  }
}
