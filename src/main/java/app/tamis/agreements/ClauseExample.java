package app.tamis.agreements;

import java.util.List;

/// A clause as it would be read in an agreement, with figures that are made up.
///
/// @param plain empty where nobody says it in plain words
public record ClauseExample(String heading, List<String> paragraphs, String plain) {

  public ClauseExample {
    paragraphs = List.copyOf(paragraphs);
  }
}
