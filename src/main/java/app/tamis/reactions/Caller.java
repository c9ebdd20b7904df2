package app.tamis.reactions;

import app.tamis.basics.ClientId;

/// A client, as the phone shows it.
public record Caller(ClientId clientId, String name) {}
