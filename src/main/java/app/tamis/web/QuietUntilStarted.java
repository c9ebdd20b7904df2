package app.tamis.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.core.helpers.NOPAppender;
import ch.qos.logback.core.spi.ContextAwareBase;

/// Logging until Spring has set it up: silence, since what goes wrong before then is thrown, and
/// said in a sentence.
public final class QuietUntilStarted extends ContextAwareBase implements Configurator {

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
    context.addListener(new Silence());
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /// While Spring sets logging up nothing takes what is logged, as by the pool of connections, and
  /// Logback would say so on the console.
  private static final class Silence implements LoggerContextListener {

    @Override
    public boolean isResetResistant() {
      return true;
    }

    @Override
    public void onReset(LoggerContext context) {
      var nowhere = new NOPAppender<ILoggingEvent>();
      nowhere.setContext(context);
      nowhere.start();
      context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(nowhere);
    }

    @Override
    public void onStart(LoggerContext context) {}

    @Override
    public void onStop(LoggerContext context) {}

    @Override
    public void onLevelChange(Logger logger, Level level) {}
  }
}
