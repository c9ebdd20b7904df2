package app.tamis.law;

import app.tamis.basics.Message;
import java.util.Optional;

/// Whether terms of payment are as long as the law allows.
public sealed interface Deadlines
    permits Deadlines.Within, Deadlines.TooLong, Deadlines.OnlyExpressly, NotInTable {

  static Deadlines of(AgreedTerms agreed, LawTable law) {
    var terms = law.terms();
    boolean byMonthEnd =
        agreed.toMonthEnd() && !agreed.periodic() && terms.longestToMonthEnd().isPresent();
    var longest =
        byMonthEnd
            ? terms.longestToMonthEnd()
            : agreed.periodic() ? terms.longestPeriodic().or(terms::longest) : terms.longest();
    if (longest.isEmpty()) {
      return new NotInTable(law.country(), NotInTable.Topic.TERMS);
    }
    if ((byMonthEnd ? agreed.days() : agreed.mostDays()) <= longest.get()) {
      return new Within(longest.get(), terms.origin());
    }
    return terms.longerIfExpresslyAgreed()
        ? new OnlyExpressly(longest.get(), terms.origin())
        : new TooLong(longest.get(), terms.origin());
  }

  /// The days that hold where nothing was agreed; empty where the table doesn't say.
  static Optional<Integer> usual(LawTable law) {
    return law.terms().usual();
  }

  Message message();

  record Within(int longest, Origin origin) implements Deadlines {

    @Override
    public Message message() {
      return origin.under(Message.of("law.terms.within", longest));
    }
  }

  record TooLong(int longest, Origin origin) implements Deadlines {

    @Override
    public Message message() {
      return origin.under(Message.of("law.terms.long", longest));
    }
  }

  /// Longer than usual is possible where both said so in so many words.
  record OnlyExpressly(int longest, Origin origin) implements Deadlines {

    @Override
    public Message message() {
      return origin.under(Message.of("law.terms.expressly", longest));
    }
  }
}
