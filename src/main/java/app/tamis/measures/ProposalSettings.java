package app.tamis.measures;

import java.util.OptionalDouble;

/// What the price of a managed agreement is worked out with, beside what an hour costs.
///
/// @param toolsCostPerSeat what the tools of a seat cost a month; empty where nobody said
/// @param toolsCostPerEndpoint likewise, of an endpoint
/// @param targetMargin the share of the fee that shall be left once the client is served, below 1
/// @param setupHoursPerSeat hours that it takes to set a seat up
public record ProposalSettings(
    OptionalDouble toolsCostPerSeat,
    OptionalDouble toolsCostPerEndpoint,
    double targetMargin,
    double setupHoursPerSeat) {}
