package app.tamis.parting;

import app.tamis.basics.ClientId;

/// It is decided that we part with a client. Published in the transaction that records it.
public record PartingDecided(ClientId client) {}
