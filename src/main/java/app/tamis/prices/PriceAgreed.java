package app.tamis.prices;

import app.tamis.basics.ClientId;

/// A client has agreed to new prices. Published in the transaction that records it.
public record PriceAgreed(ClientId client) {}
