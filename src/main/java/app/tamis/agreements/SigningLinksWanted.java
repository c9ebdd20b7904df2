package app.tamis.agreements;

import app.tamis.post.Wanted;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A letter with a link to sign is of no use any more once the link isn't.
@Component
final class SigningLinksWanted implements Wanted {

  private final Signings signings;

  SigningLinksWanted(Signings signings) {
    this.signings = signings;
  }

  @Override
  public String kind() {
    return SigningLetters.LINK;
  }

  @Override
  public boolean isWanted(UUID about) {
    return signings.isOpen(about);
  }
}
