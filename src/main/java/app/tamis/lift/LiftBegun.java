package app.tamis.lift;

import app.tamis.basics.ClientId;

/// A plan is begun. Published in the transaction that records it.
public record LiftBegun(ClientId client) {}
