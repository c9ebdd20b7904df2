package app.tamis.gradebook;

import app.tamis.basics.ClientId;
import app.tamis.book.Book;
import app.tamis.book.CurrentPortfolio;
import app.tamis.facts.BookRowsChanged;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsChanged;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.PortfolioFacts;
import app.tamis.facts.Precedence;
import app.tamis.facts.Preview;
import app.tamis.facts.Reject;
import app.tamis.gradebook.StandingMaker.Made;
import app.tamis.grading.Decisions;
import app.tamis.grading.PortfolioGrades;
import app.tamis.portfolio.Portfolio;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// The door to the grades in force. Reading only reads. They are made anew, and what is due is
/// settled, on a thread of their own ([GradesWatch]): when something happens that they rest on, of
/// which events tell, and when facts came into force from elsewhere or a day is over, for which it
/// looks now and then. Whoever asks while something that happened isn't settled waits for it.
@Component
public final class Standings {

  private static final Logger LOG = LoggerFactory.getLogger(Standings.class);

  private final StandingMaker maker;
  private final Facts facts;
  private final DataFolder data;
  private final UUID portfolio;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition asks = lock.newCondition();
  private final Condition answers = lock.newCondition();
  private long asked = 1;
  private long answered;
  private boolean closed;
  private Made made = Made.NOT_YET;
  private Optional<RuntimeException> fault = Optional.empty();

  Standings(StandingMaker maker, Facts facts, DataFolder data, Book book) {
    this.maker = maker;
    this.facts = facts;
    this.data = data;
    this.portfolio = book.portfolio();
  }

  /// Empty before the first import, where no fact has a date, and for another portfolio than the
  /// one whose facts are served.
  public Optional<Standing> now() {
    return CurrentPortfolio.get().equals(portfolio) ? answered().standing() : Optional.empty();
  }

  private Made answered() {
    lock.lock();
    try {
      if (fault.isPresent()) {
        ask();
      }
      long wanted = asked;
      while (answered < wanted && !closed) {
        answers.awaitUninterruptibly();
      }
      fault.ifPresent(failed -> {
        throw failed;
      });
      return made;
    } finally {
      lock.unlock();
    }
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

  /// Has what is due settled soon; whoever reads from now on waits for it.
  @TransactionalEventListener(
      classes = {
        FactsChanged.class,
        BookRowsChanged.class,
        MatrixPutInForce.class,
        ClientDecided.class
      },
      fallbackExecution = true)
  public void settle() {
    lock.lock();
    try {
      ask();
    } finally {
      lock.unlock();
    }
  }

  private void ask() {
    asked++;
    asks.signalAll();
  }

  /// Settles what is due: at once where it was asked for, and else where facts or the day are
  /// others by the end of the pause.
  ///
  /// Called on one thread alone, bound to the portfolio.
  void settleNext(Duration pause) throws InterruptedException {
    long next = awaitNext(pause);
    try {
      if (next > answered || maker.isOutdated(made)) {
        answer(next, maker.make(made), Optional.empty());
      }
    } catch (RuntimeException failed) {
      fail(next, failed);
    } catch (Error failed) {
      fail(next, new IllegalStateException(failed));
    }
  }

  private void fail(long next, RuntimeException failed) {
    if (fault.isEmpty()) {
      LOG.warn("grades couldn't be settled; they are tried again", failed);
    }
    answer(next, Made.NOT_YET, Optional.of(failed));
  }

  private long awaitNext(Duration pause) throws InterruptedException {
    lock.lock();
    try {
      long left = pause.toNanos();
      while (asked == answered && left > 0) {
        left = asks.awaitNanos(left);
      }
      return asked;
    } finally {
      lock.unlock();
    }
  }

  private void answer(long next, Made now, Optional<RuntimeException> failed) {
    lock.lock();
    try {
      made = now;
      fault = failed;
      answered = next;
      answers.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Lets go of whoever waits.
  void close() {
    lock.lock();
    try {
      closed = true;
      answers.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
