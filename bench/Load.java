import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Asks a running Tamis as a browser would: `java Load.java LINK COMMAND`, where LINK is the one-time link that `serve`
/// printed. The cookies are kept in a file, so that a second command needs no second link.
///
///     board COUNT                     so many requests, one after the other
///     page PATH COUNT                 the same of any page, to see in a profile what it costs
///     rate PER_SECOND SECONDS         sends on time whatever the server does, and tells how long each waited for its answer,
///                                     counted from when it was due
///     most CONNECTIONS SECONDS        as many as the server answers
///     tour TIMES [FOLDER]             every page that links lead to from the board, a few of each kind, so many times: how long
///                                     the first of a kind took, and the others. Before that a document is given out, and with a
///                                     FOLDER an import of its clients begun, so that their pages are there too
///     import FOLDER                   sends a folder's files one by one, looks them through, imports them
void main(String[] arguments) throws Exception {
  var browser = Browser.signedIn(URI.create(arguments[0]));
  switch (arguments[1]) {
    case "board" -> board(browser, Integer.parseInt(arguments[2]));
    case "rate" -> rate(browser, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
    case "most" -> most(browser, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
    case "tour" ->
        tour(
            browser,
            Integer.parseInt(arguments[2]),
            Arrays.stream(arguments).skip(3).map(Path::of).findFirst());
    case "page" -> {
      for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
        browser.get(arguments[2]);
      }
    }
    case "clients" -> clients(browser, Integer.parseInt(arguments[2]));
    case "import" -> browser.importAll(Path.of(arguments[2]));
    default -> throw new IllegalArgumentException(arguments[1]);
  }
}

void board(Browser browser, int count) throws IOException {
  try (var connection = new Connection(browser)) {
    for (int i = 0; i < count; i++) {
      connection.board();
    }
  }
}

void rate(Browser browser, int perSecond, int seconds) throws InterruptedException {
  var idle = new ConcurrentLinkedDeque<Connection>();
  var waited = new ConcurrentLinkedQueue<Long>();
  var failed = new ConcurrentLinkedQueue<String>();
  long start = System.nanoTime() + 100_000_000;
  try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
    for (int i = 0; i < perSecond * seconds; i++) {
      long due = start + i * 1_000_000_000L / perSecond;
      Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
      threads.execute(() -> {
        try {
          var found = idle.pollLast();
          var connection = found == null ? new Connection(browser) : found;
          connection.board();
          waited.add(System.nanoTime() - due);
          idle.addLast(connection);
        } catch (IOException | RuntimeException e) {
          failed.add(e.toString());
        }
      });
    }
  }
  var sorted = waited.stream().mapToLong(Long::longValue).sorted().toArray();
  IO.println(
      "%d requests at %d/s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms, %d failed%s"
          .formatted(
              sorted.length,
              perSecond,
              percentile(sorted, 50),
              percentile(sorted, 95),
              percentile(sorted, 99),
              percentile(sorted, 100),
              failed.size(),
              failed.stream().findFirst().map(first -> " (" + first + ")").orElse("")));
}

double percentile(long[] sorted, int percent) {
  return sorted.length == 0
      ? Double.NaN
      : sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)] / 1e6;
}

void most(Browser browser, int connections, int seconds) throws Exception {
  long start = System.nanoTime();
  long end = start + seconds * 1_000_000_000L;
  int count = 0;
  try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
    var all =
        IntStream.range(0, connections)
            .mapToObj(_ ->
                threads.submit(() -> {
                  int done = 0;
                  try (var connection = new Connection(browser)) {
                    while (System.nanoTime() < end) {
                      connection.board();
                      done++;
                    }
                  }
                  return done;
                }))
            .toList();
    for (var each : all) {
      count += each.get();
    }
  }
  double took = (System.nanoTime() - start) / 1e9;
  IO.println("%d requests on %d connections: %.0f/s".formatted(count, connections, count / took));
}

/// Each client for the first time: what is kept of a client's records at the second look isn't there yet.
void clients(Browser browser, int count) throws Exception {
  var took = new long[count];
  for (int i = 0; i < count; i++) {
    long start = System.nanoTime();
    browser.get("/clients/" + (i + 1));
    took[i] = System.nanoTime() - start;
  }
  Arrays.sort(took);
  IO.println(
      "%d clients, each for the first time: p50 %.1f ms, p95 %.1f ms"
          .formatted(count, percentile(took, 50), percentile(took, 95)));
}

/// Three pages of a kind stand for all: two clients are the same page, and so are two ways to sort a table.
void tour(Browser browser, int times, Optional<Path> folder) throws Exception {
  var kinds = new TreeMap<String, List<String>>();
  var first = new TreeMap<String, Long>();
  var waiting = new ArrayDeque<>(List.of("/"));
  waiting.add(browser.documentOfAClient());
  if (folder.isPresent()) {
    waiting.add(browser.importBegun(folder.get().resolve("clients.csv")));
  }
  while (!waiting.isEmpty()) {
    var path = waiting.remove();
    var alike = kinds.computeIfAbsent(kind(path), _ -> new ArrayList<>());
    if (alike.size() < 3 && !alike.contains(path)) {
      alike.add(path);
      long start = System.nanoTime();
      var page = browser.get(path);
      first.putIfAbsent(kind(path), System.nanoTime() - start);
      LINK.matcher(page).results().map(link -> link.group(1).replace("&amp;", "&")).forEach(waiting::add);
    }
  }
  IO.println("%-40s %10s %10s %10s".formatted("page", "first, ms", "p50", "p95"));
  for (var kind : kinds.entrySet()) {
    var took = new long[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      browser.get(kind.getValue().get(i % kind.getValue().size()));
      took[i] = System.nanoTime() - start;
    }
    Arrays.sort(took);
    IO.println(
        "%-40s %10.0f %10.1f %10.1f"
            .formatted(
                kind.getKey(), first.get(kind.getKey()) / 1e6, percentile(took, 50), percentile(took, 95)));
  }
}

static final Pattern LINK = Pattern.compile("href=\"(/(?!assets|sign-out|backup)[^\"#]*)");

String kind(String path) {
  return path.replaceAll("\\?.*", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+", "N");
}

/// Signs in and fills in forms.
static final class Browser {

  private static final Pattern CLIENT = Pattern.compile("href=\"(/clients/\\d+)\"");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  final URI home;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private Browser(URI home) {
    this.home = home;
  }

  static Browser signedIn(URI link) throws Exception {
    var browser = new Browser(link.resolve("/"));
    var kept = Path.of(System.getProperty("java.io.tmpdir"), "tamis-load-" + link.getPort());
    if (Files.exists(kept)) {
      for (var cookie : Files.readAllLines(kept)) {
        browser.cookies.put(browser.home, Map.of("Set-Cookie", List.of(cookie + "; Path=/")));
      }
      if (browser.seesBoard()) {
        return browser;
      }
      browser.cookies.getCookieStore().removeAll();
    }
    var page = browser.get(link.getPath());
    if (page.contains("name=\"password\"")) {
      browser.post(
          link.getPath(),
          token(page),
          Map.of("name", "Load", "email", "load@example.com", "password", "a long pass phrase for load"));
    }
    page = browser.get("/caller-test");
    if (TOKEN.matcher(page).find()) {
      browser.post("/caller-test/later", token(page), Map.of());
    }
    if (!browser.seesBoard()) {
      IO.println("nothing is imported yet, or the link was used before");
    }
    Files.writeString(kept, browser.cookies().replace("; ", "\n"));
    return browser;
  }

  private boolean seesBoard() throws Exception {
    return get("/").contains("class=\"client\"");
  }

  String cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  /// Prints how long each part took.
  void importAll(Path folder) throws Exception {
    var token = token(get("/import"));
    long start = System.nanoTime();
    var place = post("/import/begun", token, Map.of());
    try (var files = Files.list(folder)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        put(place, file, token);
      }
    }
    double sent = since(start);
    post(place + "/look", token, Map.of());
    var looked = settled(place);
    double seen = since(start);
    post(place + "/store", token, Map.of("leavingOut", "true"));
    var stored = settled(place);
    double all = since(start);
    IO.println(
        "through the browser: sent %.1f s, looked through %.1f s, stored %.1f s, together %.1f s"
            .formatted(sent, seen - sent, all - seen, all));
    if (looked.contains("name=\"whose-0\"") || stored.contains("/store\"")) {
      IO.println("the import wasn't stored:\n" + stored);
    }
  }

  private void put(String place, Path file, String token) throws Exception {
    var sent =
        http.send(
            HttpRequest.newBuilder(home.resolve(place + "/files?name=" + file.getFileName()))
                .header("X-XSRF-TOKEN", token)
                .PUT(BodyPublishers.ofFile(file))
                .build(),
            BodyHandlers.ofString());
    if (sent.statusCode() != 200) {
      throw new IOException(file + ": " + sent.statusCode() + " " + sent.body());
    }
  }

  /// The address of an import that was looked through and not stored.
  String importBegun(Path file) throws Exception {
    var token = token(get("/import"));
    var place = post("/import/begun", token, Map.of());
    put(place, file, token);
    post(place + "/look", token, Map.of());
    settled(place);
    return place;
  }

  /// The address of a document that says why the first client of the board has its grade.
  String documentOfAClient() throws Exception {
    var client = CLIENT.matcher(get("/"));
    if (!client.find()) {
      throw new IllegalStateException("no client on the board");
    }
    return sent(client.group(1) + "/document", token(get(client.group(1))), Map.of()).uri().getPath();
  }

  private String settled(String place) throws Exception {
    while (true) {
      var page = get(place);
      if (!page.contains(place + "/cancel")) {
        return page;
      }
      Thread.sleep(100);
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static String token(String page) {
    var found = TOKEN.matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("no form in\n" + page);
    }
    return found.group(1);
  }

  private String get(String path) throws Exception {
    return http.send(HttpRequest.newBuilder(home.resolve(path)).build(), BodyHandlers.ofString()).body();
  }

  private String post(String path, String token, Map<String, String> fields) throws Exception {
    return sent(path, token, fields).body();
  }

  private HttpResponse<String> sent(String path, String token, Map<String, String> fields)
      throws Exception {
    var form =
        Stream.concat(Map.of("_csrf", token).entrySet().stream(), fields.entrySet().stream())
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return http.send(
            HttpRequest.newBuilder(home.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString());
  }
}

/// A connection that is kept. A plain socket: what measures shouldn't take more of the processor than what is measured.
static final class Connection implements AutoCloseable {

  private final URI home;
  private final byte[] request;
  private Socket socket;
  private BufferedInputStream in;

  Connection(Browser browser) throws IOException {
    home = browser.home;
    open();
    request =
        ("GET / HTTP/1.1\r\nHost: " + home.getAuthority() + "\r\nAccept-Encoding: "
                + System.getProperty("encoding", "gzip")
                + "\r\nCookie: " + browser.cookies() + "\r\n\r\n")
            .getBytes(ISO_8859_1);
  }

  private void open() throws IOException {
    socket = new Socket(home.getHost(), home.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  /// The server ends a connection after a hundred answers; a browser then opens another, and so does this.
  void board() throws IOException {
    if (socket.isClosed()) {
      open();
    }
    socket.getOutputStream().write(request);
    var status = line();
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException(status);
    }
    long length = -1;
    boolean last = false;
    for (var header = line(); !header.isEmpty(); header = line()) {
      if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
        length = Long.parseLong(header.substring(15).strip());
      }
      last |= header.equalsIgnoreCase("Connection: close");
    }
    if (length >= 0) {
      in.skipNBytes(length);
    } else {
      skipChunks();
    }
    if (last) {
      close();
    }
  }

  private void skipChunks() throws IOException {
    int size;
    do {
      size = chunk();
      in.skipNBytes(size);
      line();
    } while (size > 0);
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
