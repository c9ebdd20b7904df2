package app.tamis.web;

/// A page for what went wrong.
public record ErrorView(String heading, String whatToDo) {}
