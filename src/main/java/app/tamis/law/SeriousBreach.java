package app.tamis.law;

import app.tamis.basics.Message;
import java.time.LocalDate;

/// Whether a serious breach that was pointed out in time, and not mended, ends an agreement on
/// receipt of a letter that gives its reasons.
public sealed interface SeriousBreach
    permits SeriousBreach.Ends, SeriousBreach.NeedsClause, NotInTable {

  /// @param clause whether the agreement has a clause for it
  static SeriousBreach of(LawTable law, boolean clause, LocalDate received) {
    if (law.notice().isEmpty()) {
      return new NotInTable(law.country(), NotInTable.Topic.BREACH);
    }
    var terms = law.notice().get();
    return terms.breachByClauseOnly() && !clause
        ? new NeedsClause(terms.origin())
        : new Ends(received, terms.origin());
  }

  Message message();

  record Ends(LocalDate on, Origin origin) implements SeriousBreach {

    @Override
    public Message message() {
      return origin.under(Message.of("law.breach.ends", on));
    }
  }

  record NeedsClause(Origin origin) implements SeriousBreach {

    @Override
    public Message message() {
      return origin.under(Message.of("law.breach.clause"));
    }
  }
}
