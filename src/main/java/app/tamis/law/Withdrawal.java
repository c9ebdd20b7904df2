package app.tamis.law;

import app.tamis.basics.Message;
import java.time.LocalDate;

/// Whether a client may still take a signature back, and from when money may be taken.
public sealed interface Withdrawal permits Withdrawal.MayWithdraw, Withdrawal.None, NotInTable {

  static Withdrawal of(Signing signing, LawTable law) {
    if (law.withdrawal().isEmpty()) {
      return new NotInTable(law.country(), NotInTable.Topic.WITHDRAWAL);
    }
    var terms = law.withdrawal().get();
    boolean small =
        signing.consumer()
            || signing.employed().isEmpty()
            || signing.employed().getAsInt() <= terms.mostEmployed();
    return signing.awayFromOurOffice() && small
        ? new MayWithdraw(
            signing.on().plusDays(terms.days()),
            signing.on().plusDays(terms.nothingPayableDays() + 1L),
            signing.consumer() || signing.employed().isPresent(),
            terms.origin())
        : new None(terms.origin());
  }

  Message message();

  /// The form for it goes with the agreement.
  ///
  /// @param lastDay to withdraw; where that is a day on which nobody works, the law may give longer
  /// @param firstDebit the first day on which money may be taken
  /// @param sizeKnown false where it is held for small because nobody knows
  record MayWithdraw(LocalDate lastDay, LocalDate firstDebit, boolean sizeKnown, Origin origin)
      implements Withdrawal {

    @Override
    public Message message() {
      return origin.under(
          Message.of(
              sizeKnown ? "law.withdrawal.may" : "law.withdrawal.may.unknown",
              lastDay,
              firstDebit));
    }
  }

  record None(Origin origin) implements Withdrawal {

    @Override
    public Message message() {
      return origin.under(Message.of("law.withdrawal.none"));
    }
  }
}
