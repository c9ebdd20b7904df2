package app.tamis.gradebook;

import app.tamis.gradebook.StandingMaker.Made;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The grades in force of one portfolio: who asks waits for what has happened to be settled.
final class StandingInForce {

  private static final Logger LOG = LoggerFactory.getLogger(StandingInForce.class);

  private final StandingMaker maker;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition asks = lock.newCondition();
  private final Condition answers = lock.newCondition();
  private long asked = 1;
  private long answered;
  private boolean closed;
  private Made made = Made.NOT_YET;
  private Optional<RuntimeException> fault = Optional.empty();

  /// @param closed whether nothing is settled any more
  StandingInForce(StandingMaker maker, boolean closed) {
    this.maker = maker;
    this.closed = closed;
  }

  Made answered() {
    lock.lock();
    try {
      if (fault.isPresent()) {
        askAnew();
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

  void ask() {
    lock.lock();
    try {
      askAnew();
    } finally {
      lock.unlock();
    }
  }

  private void askAnew() {
    asked++;
    asks.signalAll();
  }

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
