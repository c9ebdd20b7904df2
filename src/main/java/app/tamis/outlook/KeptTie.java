package app.tamis.outlook;

import java.util.UUID;

/// A tie that somebody recorded.
public record KeptTie(UUID id, Tie tie) {}
