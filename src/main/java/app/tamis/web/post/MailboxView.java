package app.tamis.web.post;

import app.tamis.web.page.Form;
import java.util.Optional;

/// The page of the mailbox that letters come back to.
///
/// @param carried a password from a try before, sealed
/// @param kept whether a mailbox is set
/// @param passwordHint what is known of the password
/// @param sender the address that letters are from, and so come back to; empty without a server
/// @param stands when it was last read
/// @param warning why it can't be
public record MailboxView(
    Form form,
    String protection,
    String carried,
    boolean kept,
    String passwordHint,
    String sender,
    Optional<String> stands,
    Optional<String> warning,
    Optional<ServerView.Outcome> outcome,
    Optional<String> said) {}
