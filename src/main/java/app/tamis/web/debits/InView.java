package app.tamis.web.debits;

import java.util.List;
import java.util.Optional;

/// Where files come in, with what was wrong with the last one.
///
/// @param said what came of it
/// @param notes each a sentence
/// @param faulty whether nothing of it was taken
public record InView(Optional<String> said, List<String> notes, boolean faulty) {

  static final InView EMPTY = new InView(Optional.empty(), List.of(), false);

  public InView {
    notes = List.copyOf(notes);
  }

  static InView faulty(List<String> faults) {
    return new InView(Optional.empty(), faults, true);
  }

  static InView known(String said, List<String> strange) {
    return new InView(Optional.of(said), strange, false);
  }
}
