package app.tamis.web.page;

/// A page for what went wrong.
public record ErrorView(String heading, String whatToDo) {}
