package app.tamis.facts;

import java.util.OptionalDouble;

/// Somebody who works for clients.
///
/// @param hourlyCost loaded cost of an hour from now on; empty where the portfolio's default holds
public record Technician(String id, String name, OptionalDouble hourlyCost) {}
