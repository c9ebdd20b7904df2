package app.tamis.identity;

import app.tamis.book.BookPortfolio;

/// Somebody belongs to a portfolio.
///
/// @param person who they are there, with their role there
public record Membership(BookPortfolio portfolio, Person person) {}
