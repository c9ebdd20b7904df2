package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/// As much of a browser as tests of pages need: it keeps cookies, follows where it is sent, and
/// sends back the token of the last form it has seen.
@NullMarked
public final class Browser {

  /// The cookie that says who is signed in.
  static final String SESSION = "tamis-session";

  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("https?://[^\"\\s]+(/welcome/[\\w.-]+)");

  private final Function<String, URI> address;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final Map<String, String> headers =
      new HashMap<>(
          Map.of(
              "User-Agent",
              "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
              "Accept-Language",
              "en"));
  private String formToken = "";
  private String path = "/";

  /// @param root such as `http://localhost:8080`
  Browser(String root) {
    this(path -> URI.create(root + path));
  }

  /// @param address of a path; it may change, as when Tamis is started again
  Browser(Function<String, URI> address) {
    this.address = address;
  }

  /// Sends a header with every request from now on.
  public Browser with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(address.apply(path)).GET());
  }

  /// A file, as it is.
  public HttpResponse<byte[]> getBytes(String path) {
    return send(
        HttpRequest.newBuilder(address.apply(path)).GET(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /// Whatever it is, also what never ends: its beginning is told by headers.
  HttpResponse<InputStream> open(String path) {
    return send(
        HttpRequest.newBuilder(address.apply(path)).GET(),
        HttpResponse.BodyHandlers.ofInputStream());
  }

  /// Presses a button that leads to a file.
  public HttpResponse<byte[]> postForBytes(String path) {
    return send(
        HttpRequest.newBuilder(address.apply(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encode(formToken))),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  /// @param fields names and values, one after the other
  public HttpResponse<String> post(String path, String... fields) {
    return send(
        HttpRequest.newBuilder(address.apply(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
  }

  /// Presses a button and doesn't go where it leads.
  ///
  /// @return the status of the answer
  int answerTo(String path, String... fields) {
    var request =
        HttpRequest.newBuilder(address.apply(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields)));
    headers.forEach(request::setHeader);
    try (var staying = HttpClient.newBuilder().cookieHandler(cookies).build()) {
      return staying.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String form(String... fields) {
    var body = new StringBuilder("_csrf=" + encode(formToken));
    for (int i = 0; i < fields.length; i += 2) {
      body.append('&').append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
    }
    return body.toString();
  }

  /// As a script sends a file.
  public HttpResponse<String> put(String path, byte[] content) {
    return send(
        HttpRequest.newBuilder(address.apply(path))
            .header("X-XSRF-TOKEN", formToken)
            .header("Content-Type", "application/octet-stream")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(content)));
  }

  /// Begins an import.
  ///
  /// @return the path of its page
  String beginsImport() {
    get("/import");
    return post("/import/begun").body();
  }

  /// Sends a file to be imported, as the script of the page does.
  ///
  /// @param here the path of the import's page
  void sends(String here, String name, byte[] content) {
    assertThat(put(here + "/files?name=" + name.replace(" ", "%20"), content).statusCode())
        .isEqualTo(200);
  }

  /// The page of an import once it is at work no more; by what the page is told meanwhile.
  String onceDone(String here) {
    assertThat(get(here + "/events").body()).contains("event:done");
    return get(here).body().replace("&#39;", "'");
  }

  /// As a form without a script sends a file.
  public HttpResponse<String> postFile(String path, String name, String content) {
    var body =
        "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n\r\n%s\r\n--x--\r\n"
            .formatted(name, content);
    return postAs("multipart/form-data; boundary=x", path, body);
  }

  /// Any text, said to be of a type.
  public HttpResponse<String> postAs(String type, String path, String body) {
    return postAs(type, path, body.getBytes(StandardCharsets.UTF_8));
  }

  public HttpResponse<String> postAs(String type, String path, byte[] body) {
    return send(
        HttpRequest.newBuilder(address.apply(path + "?_csrf=" + encode(formToken)))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /// Opens the link on the console, and joins.
  public HttpResponse<String> becomesOwner(String firstLink) {
    get(URI.create(firstLink).getPath());
    return post(
        path,
        "name",
        "Olive Owner",
        "email",
        RunningTamis.OWNER,
        "password",
        RunningTamis.PASSWORD);
  }

  public HttpResponse<String> signIn(String email, String password) {
    get("/sign-in");
    return post("/sign-in", "email", email, "password", password);
  }

  /// As a form of another site would be, or one of long ago.
  public Browser withoutFormToken() {
    formToken = "";
    return this;
  }

  /// Where it was led in the end.
  public String path() {
    return path;
  }

  public Optional<HttpCookie> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .findFirst();
  }

  public List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  public boolean isSignedIn() {
    get("/account");
    return path.equals("/account");
  }

  /// The path of a one-time link that stands in a page.
  public static String linkIn(String page) {
    var found = LINK.matcher(page);
    if (!found.find()) {
      throw new AssertionError("no link in " + page);
    }
    return found.group(1);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    var answer = send(request, HttpResponse.BodyHandlers.ofString());
    var form = FORM_TOKEN.matcher(answer.body());
    if (form.find()) {
      formToken = form.group(1);
    }
    return answer;
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try {
      headers.forEach(request::setHeader);
      var answer = client.send(request.build(), body);
      URI there = answer.uri();
      path = there.getQuery() == null ? there.getPath() : there.getPath() + "?" + there.getQuery();
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
