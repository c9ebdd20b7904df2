package app.tamis.clock;

import java.time.LocalDate;
import java.util.UUID;

/// Days are over where a portfolio is. Published in the transaction that remembers it, on a thread
/// bound to the portfolio: a listener adds a job in the same transaction, and does no work itself.
///
/// After days on which the server was switched off one event tells them all, since whoever settles
/// what is due does so once, and not once for each day.
///
/// @param from the first of these days
/// @param to the last
public record DayHasPassed(UUID portfolio, LocalDate from, LocalDate to) {}
