package app.tamis.identity;

/// Somebody was removed, or is something else in the firm: who may do what is another.
public record PeopleChanged() {}
