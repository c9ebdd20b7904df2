package app.tamis.debits;

import app.tamis.post.Wanted;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A letter with a link to sign a mandate is of no use any more once the link isn't.
@Component
final class MandateLinksWanted implements Wanted {

  private final MandateSignings signings;

  MandateLinksWanted(MandateSignings signings) {
    this.signings = signings;
  }

  @Override
  public String kind() {
    return MandateLetters.LINK;
  }

  @Override
  public boolean isWanted(UUID about) {
    return signings.isOpen(about);
  }
}
