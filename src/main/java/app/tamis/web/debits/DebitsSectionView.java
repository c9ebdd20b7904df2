package app.tamis.web.debits;

import java.util.List;
import java.util.Optional;

/// A client's mandate and the debits that came back, each in a sentence.
public record DebitsSectionView(String path, Optional<String> mandate, List<String> returned) {

  public DebitsSectionView {
    returned = List.copyOf(returned);
  }
}
