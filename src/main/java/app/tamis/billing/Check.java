package app.tamis.billing;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a person looks at before a statement leaves.
public enum Check {

  /// Nobody at the client's has an address.
  ADDRESS,

  /// Neither work nor a bill stands in the records.
  EMPTY,

  /// The bills are three times what they usually are, or a third.
  AMOUNT,

  /// Somebody else gets it than last time.
  CONTACT,

  /// What is owed may be told to who answers for the client alone.
  INSOLVENT,

  /// A person wrote the sentences, and the figures have changed since.
  SENTENCES;

  private static final BigDecimal JUMP = BigDecimal.valueOf(3);

  /// As it stands in messages and the book.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether a person can let it go all the same.
  public boolean canBeAccepted() {
    return this != ADDRESS;
  }

  /// @param kept what people decided about it
  /// @param payee whom it goes to
  /// @param last where the last one went
  static Set<Check> of(
      Prepared prepared, Decided kept, Optional<Payee> payee, Optional<String> last) {
    var found = EnumSet.noneOf(Check.class);
    var statement = prepared.statement();
    var email = payee.map(Payee::email);
    if (email.isEmpty()) {
      found.add(ADDRESS);
    }
    if (statement.isQuiet() && statement.bills().isEmpty()) {
      found.add(EMPTY);
    }
    if (hasJumped(prepared)) {
      found.add(AMOUNT);
    }
    if (last.isPresent() && email.isPresent() && !last.get().equalsIgnoreCase(email.get())) {
      found.add(CONTACT);
    }
    if (prepared.insolvent()) {
      found.add(INSOLVENT);
    }
    if (kept.said().isPresent() && !kept.proposed().equals(prepared.proposed().opening())) {
      found.add(SENTENCES);
    }
    found.removeAll(kept.accepted());
    return found;
  }

  /// A month without a bill is told as such, and doesn't jump.
  private static boolean hasJumped(Prepared prepared) {
    var billed = prepared.statement().billed();
    return billed.value().signum() > 0
        && prepared
            .usual()
            .filter(usual -> usual.value().signum() > 0)
            .filter(usual ->
                billed.compareTo(usual.times(JUMP)) >= 0
                    || billed.times(JUMP).compareTo(usual) <= 0)
            .isPresent();
  }
}
