package app.tamis.web.advice;

/// @param open how many pieces nobody has answered, in a sentence
public record AdviceSectionView(String path, String open) {}
