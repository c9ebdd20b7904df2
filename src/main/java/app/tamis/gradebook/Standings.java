package app.tamis.gradebook;

import app.tamis.basics.ClientId;
import app.tamis.book.CurrentPortfolio;
import app.tamis.book.PerPortfolio;
import app.tamis.facts.BookRowsChanged;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsChanged;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.PortfolioFacts;
import app.tamis.facts.Precedence;
import app.tamis.facts.Preview;
import app.tamis.facts.Reject;
import app.tamis.grading.Decisions;
import app.tamis.grading.PortfolioGrades;
import app.tamis.portfolio.Portfolio;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// The door to the grades in force. Reading only reads. They are made anew, and what is due is
/// settled, on a thread of each portfolio ([GradesWatch]): when something happens that they rest
/// on, of which events tell, and when facts came into force from elsewhere or a day is over, for
/// which it looks now and then. Whoever asks while something that happened isn't settled waits for
/// it.
@Component
public final class Standings {

  private final StandingMaker maker;
  private final Facts facts;
  private final DataFolder data;
  private final PerPortfolio<StandingInForce> inForce;
  private volatile boolean closed;

  Standings(StandingMaker maker, Facts facts, DataFolder data) {
    this.maker = maker;
    this.facts = facts;
    this.data = data;
    this.inForce = PerPortfolio.beginningWith(() -> new StandingInForce(maker, closed));
  }

  /// Empty before the first import, and where no fact has a date.
  public Optional<Standing> now() {
    return inForce.get().answered().standing();
  }

  /// What the facts would come to with a change merged in, with what people recorded in Tamis.
  public PortfolioFacts with(FactsFolder change) {
    return facts.tried(data.path(), change, maker.rows(), Precedence.NOTHING, _ -> {}).facts();
  }

  /// An import that is only tried.
  ///
  /// @param grades that would come of it; empty where no fact has a date
  public record Trial(Preview preview, Portfolio portfolio, Optional<PortfolioGrades> grades) {}

  /// What an import would do, and the grades that would come of it: at the latest month end that
  /// its facts reach, by the matrix and the decisions in force.
  ///
  /// @param door to the facts, for who watches what long work is at
  /// @param rejects told of each bad row
  public Trial tried(
      Facts door, FactsFolder folder, Precedence precedence, Consumer<Reject> rejects) {
    var decisions = now().map(Standing::decisions).orElse(Decisions.NONE);
    var tried = door.tried(data.path(), folder, maker.rows(), precedence, rejects);
    return new Trial(
        tried.preview(),
        tried.facts().portfolio(),
        tried
            .facts()
            .months()
            .defaultAsOf()
            .map(asOf -> maker.graded(tried.facts(), asOf, decisions)));
  }

  /// What the facts would come to, were a client taken for another.
  ///
  /// @param remaining who is taken for no other
  public PortfolioFacts merged(ClientId taken, ClientId remaining) {
    return facts.stored(data.path(), maker.rows().withMerger(taken, remaining));
  }

  /// Has what is due settled soon; whoever reads from now on waits for it. Facts that come from
  /// nobody's portfolio may be anybody's.
  @TransactionalEventListener(
      classes = {
        FactsChanged.class,
        BookRowsChanged.class,
        MatrixPutInForce.class,
        ClientDecided.class
      },
      fallbackExecution = true)
  public void settle() {
    if (CurrentPortfolio.isBound()) {
      inForce.get().ask();
    } else {
      inForce.all().forEach(StandingInForce::ask);
    }
  }

  /// Settles what is due: at once where it was asked for, and else where facts or the day are
  /// others by the end of the pause.
  ///
  /// Called on one thread alone, bound to the portfolio.
  void settleNext(Duration pause) throws InterruptedException {
    inForce.get().settleNext(pause);
  }

  /// Lets go of whoever waits.
  void close() {
    closed = true;
    inForce.all().forEach(StandingInForce::close);
  }
}
