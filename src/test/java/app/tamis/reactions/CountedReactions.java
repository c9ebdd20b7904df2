package app.tamis.reactions;

import app.tamis.facts.BookRows;
import app.tamis.web.RunningTamis;
import java.util.List;

/// What of the rounds counts for grades, for tests of other modules.
public final class CountedReactions {

  private CountedReactions() {}

  public static List<BookRows.Reactions> of(RunningTamis tamis) {
    return tamis.inPortfolio(() -> tamis.part(Reactions.class).rows().reactions());
  }
}
