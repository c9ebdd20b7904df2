package app.tamis.portfolio;

import app.tamis.basics.Amount;
import java.util.Optional;

/// What somebody said of an hour, or what holds in euros where nobody did; empty where neither is.
///
/// @param cost loaded cost of an hour where a technician's is unknown
/// @param street what an hour sells for in the market
/// @param target the effective hourly rate that the firm wants
public record HourlyRates(
    Optional<Amount> cost, Optional<Amount> street, Optional<Amount> target) {}
