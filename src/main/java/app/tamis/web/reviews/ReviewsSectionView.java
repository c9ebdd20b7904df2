package app.tamis.web.reviews;

import java.util.List;

/// @param sentences when they were met and will be, and what they said of trouble
/// @param sign that they missed two in a row; empty where they didn't
public record ReviewsSectionView(String path, List<String> sentences, String sign) {

  public ReviewsSectionView {
    sentences = List.copyOf(sentences);
  }
}
