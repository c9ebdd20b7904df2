package app.tamis.web.page;

import app.tamis.identity.Right;
import app.tamis.post.MailServers;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Where one goes on after a letter was written. Without a mail server somebody sends it by hand,
/// who may.
@Component
public final class LetterAnswers {

  private final MailServers servers;
  private final Pages pages;

  LetterAnswers(MailServers servers, Pages pages) {
    this.servers = servers;
    this.pages = pages;
  }

  /// @param path of the page on which it was written
  /// @param sent what is told there, where the letter leaves by itself
  public ModelAndView after(UUID letter, String path, String sent) {
    if (servers.isSet()) {
      return Answer.goTo(path + "?done=" + sent);
    }
    return pages.person().may(Right.POST)
        ? Answer.goTo("/post/" + letter + "?done=written")
        : Answer.goTo(path + "?done=waits");
  }
}
