package app.tamis.web.page;

import app.tamis.post.MailAddress;
import app.tamis.post.MailServers;
import app.tamis.post.Rehearsal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Sends letters to who is signed in before they leave for clients.
@Component
public final class Rehearsals {

  /// What the button says that asks for it, beside the one that sends.
  public static final String HOW = "rehearse";

  /// What is said where the letters are on their way.
  public static final String SENT = "post.rehearsal.sent";

  private final MailServers servers;
  private final LinkBase links;
  private final Pages pages;

  Rehearsals(MailServers servers, LinkBase links, Pages pages) {
    this.servers = servers;
    this.links = links;
    this.pages = pages;
  }

  /// @param write writes the letters, and answers with the key of what is said of it
  /// @return what is said, be it why it can't be
  public String said(HttpServletRequest request, Function<Rehearsal, String> write) {
    var words = pages.words(request);
    var reader = pages.person();
    var wrong = MailAddress.fault(reader.email());
    if (wrong.isPresent()) {
      return words.sentence(wrong.get());
    }
    if (!servers.isSet()) {
      return words.say("post.rehearsal.no-server");
    }
    var to = MailAddress.of(reader.name(), reader.email());
    var came = write.apply(new Rehearsal(to, words, links.of(request)));
    return words.say(came, to.address());
  }
}
