package app.tamis.web;

import static java.util.Objects.requireNonNull;

import app.tamis.basics.Message;
import app.tamis.book.Book;
import app.tamis.book.CurrentPortfolio;
import app.tamis.facts.Facts;
import app.tamis.web.agreements.DemoAgreements;
import app.tamis.web.calls.DemoTelephone;
import app.tamis.web.signin.FirstLink;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The door: a running web application with its book.
public final class Server implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private final ServletWebServerApplicationContext context;

  private Server(ServletWebServerApplicationContext context) {
    this.context = context;
  }

  /// Opens the book, then the pages.
  ///
  /// @param environment such as [System#getenv()]
  /// @param clock by which sessions and links expire
  /// @throws app.tamis.basics.Problems where another Tamis is running on the data folder or the
  ///   database
  public static Server start(
      ServerSettings settings, Map<String, String> environment, Clock clock) {
    return start(settings, environment, clock, _ -> {});
  }

  /// The same.
  ///
  /// @param progress told what a long start is at
  public static Server start(
      ServerSettings settings,
      Map<String, String> environment,
      Clock clock,
      Consumer<Message> progress) {
    var listening = new Listening(settings.address(), settings.port());
    listening.check();
    PublicAddress.check(settings);
    var book = Book.open(settings.data(), environment, progress);
    try {
      Facts.keepPrivate(settings.data());
      progress.accept(Message.of("progress.start.pages"));
      var application = new SpringApplication(WebApplication.class);
      application.setRegisterShutdownHook(false);
      application.setDefaultProperties(properties(settings, environment));
      application.addInitializers(context -> {
        var beans = (GenericApplicationContext) context;
        beans.registerBean(Book.class, () -> book);
        beans.registerBean(ServerSettings.class, () -> settings);
        beans.registerBean(Clock.class, () -> clock);
      });
      var context = (ServletWebServerApplicationContext) application.run();
      var server = new Server(context);
      book.endAfter(server::close);
      LOG.atInfo().addKeyValue("port", server.port()).log("started");
      return server;
    } catch (RuntimeException failed) {
      book.close();
      throw listening.told(failed);
    }
  }

  /// `TAMIS_LOG=json` logs a JSON object a line, for a program to read: what happened too, where a
  /// person's console only tells what went wrong.
  private static Map<String, Object> properties(
      ServerSettings settings, Map<String, String> environment) {
    var properties = new HashMap<String, Object>();
    properties.put("server.port", settings.port());
    properties.put("server.address", settings.address());
    properties.put("server.forward-headers-strategy", settings.behindProxy() ? "native" : "none");
    if (environment.getOrDefault("TAMIS_LOG", "").equals("json")) {
      properties.put("logging.structured.format.console", "ecs");
      properties.put("logging.level.app.tamis", "info");
    }
    return properties;
  }

  public int port() {
    return requireNonNull(context.getWebServer()).getPort();
  }

  /// The first page to open. Where nobody can sign in yet, it lets somebody in, once.
  public String firstLink() {
    var board = "http://localhost:" + port() + "/";
    var portfolio = context.getBean(Book.class).portfolio();
    return CurrentPortfolio.in(
            portfolio,
            () -> {
              var link = context.getBean(FirstLink.class).make();
              context.getBean(DemoTelephone.class).introduce();
              context.getBean(DemoAgreements.class).introduce();
              return link;
            })
        .map(token -> board + "welcome/" + token.value())
        .orElse(board);
  }

  /// A portfolio beside the first to which nobody belongs yet.
  ///
  /// @param link lets its owner in, once
  public record OtherLink(String portfolio, String link) {}

  /// Of portfolios that were made on the console.
  public List<OtherLink> otherFirstLinks() {
    return context.getBean(Book.class).portfolios().known().stream()
        .filter(portfolio -> !portfolio.isFirst())
        .flatMap(portfolio ->
            CurrentPortfolio.in(portfolio.id(), context.getBean(FirstLink.class)::ofOther).stream()
                .map(token ->
                    new OtherLink(
                        portfolio.name(),
                        "http://localhost:" + port() + "/welcome/" + token.value())))
        .toList();
  }

  /// A part of the running application, for its tests.
  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /// Comes back once the application has been stopped, by a signal or by [#close].
  public void awaitEnd() throws InterruptedException {
    while (context.isActive()) {
      Thread.sleep(200);
    }
  }

  /// Lets requests under way finish, then closes the book.
  @Override
  public void close() {
    context.close();
    LOG.info("stopped");
  }
}
