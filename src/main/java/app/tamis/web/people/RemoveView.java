package app.tamis.web.people;

/// Asks before somebody is removed.
public record RemoveView(String id, String name, boolean you) {}
