package app.tamis.web.page;

/// What is wrong with a line of a document that somebody writes.
///
/// @param line from 1
/// @param text of the line
public record YamlFault(int line, String text, String sentence) {}
