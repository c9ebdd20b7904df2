package app.tamis.post;

import app.tamis.basics.Message;

/// A letter came to nobody: its receiver's server won't take it, or it was tried for as long as it
/// made sense.
public record NotDelivered(Letter.Cause cause, String address, Message why) {}
