package app.tamis.web.stack;

/// @param summary what the client has of the standard, in a sentence
public record StackSectionView(String path, String summary) {}
