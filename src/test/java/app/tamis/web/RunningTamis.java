package app.tamis.web;

import app.tamis.basics.ClientId;
import app.tamis.book.Book;
import app.tamis.book.CurrentPortfolio;
import app.tamis.book.postgres.BookFixture;
import app.tamis.gradebook.Standings;
import app.tamis.grading.ClientGrade;
import app.tamis.portfolio.ClientRegister;
import app.tamis.sample.SampleClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullMarked;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

/// A web application on a PostgreSQL of its own, in a folder of its own. Tests share one, which has
/// an owner, [#OWNER], whose password is [#PASSWORD]; those that are about the first run start
/// their own.
@NullMarked
public final class RunningTamis implements AutoCloseable {

  public static final String OWNER = "owner@example.org";
  public static final String PASSWORD = "correct horse battery";

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Queue<Path> FOLDERS = new ConcurrentLinkedQueue<>();

  private final Server server;
  private final TurnableClock clock;
  private final String firstLink;

  private RunningTamis(Path data, boolean demo, boolean resetOwner) {
    this(new ServerSettings(data, 0, "127.0.0.1", demo, resetOwner));
  }

  RunningTamis(ServerSettings settings) {
    this(settings, UnaryOperator.identity());
  }

  /// @param shown the clock by which it runs, made of the one that is turned
  private RunningTamis(ServerSettings settings, UnaryOperator<Clock> shown) {
    this.clock = new TurnableClock();
    this.server = Server.start(settings, Map.of(), shown.apply(clock));
    this.firstLink = server.firstLink();
    clock.whenTurned(() -> part(Standings.class).settle());
  }

  /// Started once for all tests of a run, and stopped after the last.
  public static RunningTamis shared() {
    return Shared.TAMIS;
  }

  /// The same behind a proxy, which says where requests come from: started when first asked for.
  public static RunningTamis sharedBehindProxy() {
    return SharedBehindProxy.TAMIS;
  }

  static RunningTamis behindProxy(Path data) {
    var url = Optional.of(URI.create("https://tamis.example.org"));
    return new RunningTamis(new ServerSettings(data, 0, "127.0.0.1", url, true, false, false));
  }

  /// Just installed: nobody is in.
  public static RunningTamis fresh() {
    return on(newData());
  }

  public static RunningTamis on(Path data) {
    return new RunningTamis(data, false, false);
  }

  public static RunningTamis demo(Path data) {
    return new RunningTamis(data, true, false);
  }

  /// By the clock that the folder was given when it was empty.
  public static RunningTamis bySampleClock(Path data) {
    return new RunningTamis(
        new ServerSettings(data, 0, "127.0.0.1", true, false),
        machine -> SampleClock.of(data, machine).orElseThrow());
  }

  public static RunningTamis resettingTheOwner(Path data) {
    return new RunningTamis(data, false, true);
  }

  /// A folder with a book in which nobody has written yet, as a first start makes it, in a part of
  /// the time. Gone when its test class is over.
  public static Path newData() {
    return BookFixture.fill(newFolder());
  }

  /// Gone when its test class is over.
  public static Path newFolder() {
    try {
      var folder = Files.createTempDirectory("tamis-test");
      FOLDERS.add(folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One that outlives test classes, and is gone when all of them are over.
  static Path sharedFolder() {
    var folder = newData();
    FOLDERS.remove(folder);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    return folder;
  }

  /// Each holds a database of its own: all of a run together would fill a disk.
  static void deleteFolders() {
    for (var folder = FOLDERS.poll(); folder != null; folder = FOLDERS.poll()) {
      delete(folder);
    }
  }

  private static void delete(Path folder) {
    try (var entries = Files.walk(folder)) {
      entries.sorted(Comparator.reverseOrder()).forEach(entry -> entry.toFile().delete());
    } catch (IOException | UncheckedIOException goneMeanwhile) {
      // What a database still writes stays.
    }
  }

  public URI uri(String path) {
    return URI.create("http://localhost:" + server.port() + path);
  }

  /// What the console showed.
  public String firstLink() {
    return firstLink;
  }

  /// A browser that has never been here, on the machine itself.
  public Browser browser() {
    return new Browser("http://localhost:" + server.port());
  }

  /// A browser of the owner's.
  public Browser ownersBrowser() {
    var browser = browser();
    var answer = browser.signIn(OWNER, PASSWORD);
    if (!browser.path().equals("/")) {
      throw new AssertionError("the owner isn't let in: " + answer.body());
    }
    return browser;
  }

  /// The same, who has put the caller test off, should there be one.
  Browser ownersBrowserPastTheTest() {
    var browser = browser();
    browser.signIn(OWNER, PASSWORD);
    browser.post("/caller-test/later");
    return browser;
  }

  /// A browser of somebody who was just invited.
  ///
  /// @param role such as `technician`
  public Browser browserOfNew(String role) {
    return browserOfNewBy(ownersBrowser(), role);
  }

  /// The same, where the owner may still have to take the caller test.
  public Browser browserOfNewBy(Browser owner, String role) {
    int number = COUNT.incrementAndGet();
    owner.get("/people");
    var page = owner.post("/people/invitations", "invited", role + " " + number, "role", role);
    var browser = browser();
    browser.get(Browser.linkIn(page.body()));
    browser.post(
        browser.path(),
        "name",
        "New " + role + " " + number,
        "email",
        role + number + "@example.org",
        "password",
        PASSWORD);
    return browser;
  }

  /// The same, who has put the caller test off.
  public Browser browserPastTheTest(String role) {
    var browser = browserOfNew(role);
    browser.post("/caller-test/later");
    return browser;
  }

  /// A part of the application, such as `People`.
  public <T> T part(Class<T> type) {
    return server.part(type);
  }

  /// Works as a request does: for the portfolio.
  public <T, X extends Throwable> T inPortfolio(ScopedValue.CallableOp<T, X> work) throws X {
    return CurrentPortfolio.in(part(Book.class).portfolio(), work);
  }

  public <T, X extends Throwable> T inPortfolio(UUID portfolio, ScopedValue.CallableOp<T, X> work)
      throws X {
    return CurrentPortfolio.in(portfolio, work);
  }

  /// Where a client's page is, once it is registered.
  public String path(ClientGrade client) {
    return path(client.findings().client().id());
  }

  public String path(ClientId client) {
    return "/clients/" + inPortfolio(() -> part(ClientRegister.class).list().number(client));
  }

  public TurnableClock clock() {
    return clock;
  }

  /// The events of a kind that are told from now on.
  public <T> List<T> told(Class<T> kind) {
    var told = new CopyOnWriteArrayList<T>();
    part(ApplicationEventMulticaster.class)
        .addApplicationListener(
            new ApplicationListener<PayloadApplicationEvent<?>>() {
              @Override
              public void onApplicationEvent(PayloadApplicationEvent<?> event) {
                if (kind.isInstance(event.getPayload())) {
                  told.add(kind.cast(event.getPayload()));
                }
              }
            });
    return told;
  }

  @Override
  public void close() {
    server.close();
  }

  private static final class Shared {

    private static final RunningTamis TAMIS = started(on(sharedFolder()));

    static RunningTamis started(RunningTamis tamis) {
      Runtime.getRuntime().addShutdownHook(new Thread(tamis::close));
      var browser = tamis.browser();
      browser.becomesOwner(tamis.firstLink());
      return tamis;
    }
  }

  private static final class SharedBehindProxy {

    private static final RunningTamis TAMIS = Shared.started(behindProxy(sharedFolder()));
  }

  /// A clock that a test turns on.
  public static final class TurnableClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;
    private volatile Runnable noticed = () -> {};
    private final InstantSource turned = () -> InstantSource.system().instant().plus(ahead);

    public void turn(Duration by) {
      ahead = ahead.plus(by);
      noticed.run();
    }

    /// Back to the time of the machine.
    public void reset() {
      ahead = Duration.ZERO;
      noticed.run();
    }

    /// Else a running server looks at the clock within a second.
    void whenTurned(Runnable notice) {
      noticed = notice;
    }

    @Override
    public Instant instant() {
      return turned.instant();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return turned.withZone(zone);
    }
  }
}
