package app.tamis.portfolio;

/// A client was merged into another, or separated from it again.
///
/// @param number of the one that doesn't remain
public record MergersChanged(int number) {}
