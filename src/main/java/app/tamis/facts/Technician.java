package app.tamis.facts;

import app.tamis.basics.Amount;
import java.util.Optional;

/// Somebody who works for clients.
///
/// @param hourlyCost loaded cost of an hour from now on, in the portfolio's currency; empty where
///   its default holds
public record Technician(String id, String name, Optional<Amount> hourlyCost) {}
