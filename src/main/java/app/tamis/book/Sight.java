package app.tamis.book;

/// What can be seen in the book at a moment. Between two that are equal nothing was changed, so
/// what was read at one of them needn't be read again at the other.
///
/// @param snapshot the transactions that had ended and those that hadn't, as the database tells
///   them; one that only reads isn't among them
public record Sight(String snapshot) {}
