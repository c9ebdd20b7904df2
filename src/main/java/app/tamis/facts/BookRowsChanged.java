package app.tamis.facts;

/// A [BookRows.Source] has other rows than before, or others at another time.
public record BookRowsChanged() {}
