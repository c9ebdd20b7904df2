package app.tamis.identity;

import java.util.UUID;

/// Who a browser belongs to, and by which of their sessions.
public record Recognised(Person person, UUID session) {}
