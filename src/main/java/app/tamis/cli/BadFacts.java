package app.tamis.cli;

/// The facts are bad, and all that is to be said about it has been said.
final class BadFacts extends RuntimeException {}
