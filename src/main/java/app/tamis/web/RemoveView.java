package app.tamis.web;

/// Asks before somebody is removed.
public record RemoveView(String id, String name, boolean you) {}
