package app.tamis.web;

import app.tamis.basics.Problems;
import app.tamis.web.page.LinkBase;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Where links begin that leave Tamis, such as those of invitations: where the settings say, else
/// where the request came in. What the request says of its host is never believed: whoever could
/// make somebody's browser, or a proxy, send another would be sent the invited.
@Component
final class PublicAddress implements LinkBase {

  private final ServerSettings settings;

  PublicAddress(ServerSettings settings) {
    this.settings = settings;
  }

  /// @throws Problems where it isn't one, or a proxy's isn't given
  static void check(ServerSettings settings) {
    if (settings.behindProxy() && settings.url().isEmpty()) {
      throw Problems.of("serve.proxy-url");
    }
    settings
        .url()
        .filter(url -> !isAddress(url))
        .ifPresent(url -> {
          throw Problems.of("serve.url", url.toString());
        });
  }

  private static boolean isAddress(URI url) {
    return Set.of("http", "https").contains(String.valueOf(url.getScheme()))
        && url.getHost() != null
        && url.getUserInfo() == null
        && url.getQuery() == null
        && url.getFragment() == null
        && Set.of("", "/").contains(url.getPath());
  }

  @Override
  public String of(HttpServletRequest request) {
    return settings
        .url()
        .map(url -> url.toString().replaceFirst("/$", ""))
        .orElseGet(() -> "http://" + host(request.getLocalAddr()) + ":" + request.getLocalPort());
  }

  private static String host(String address) {
    try {
      if (InetAddress.getByName(address).isLoopbackAddress()) {
        return "localhost";
      }
    } catch (UnknownHostException e) {
      throw new IllegalStateException("a socket's own address", e);
    }
    return address.contains(":") ? "[" + address.replaceFirst("%.*", "") + "]" : address;
  }
}
