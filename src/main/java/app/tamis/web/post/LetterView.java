package app.tamis.web.post;

import java.util.List;
import java.util.Optional;

/// The page of a letter.
///
/// @param text without its secret, unless it was opened to be sent by hand
/// @param leaves whether it can be sent again
/// @param mail whether letters leave by a server
/// @param opened whether it is to be copied from here
/// @param mailto opens it in a mail program; empty where it is too long for that
public record LetterView(
    String id,
    String kind,
    String to,
    String subject,
    String written,
    String state,
    String text,
    List<String> attachments,
    boolean open,
    boolean leaves,
    boolean mail,
    boolean opened,
    String mailto,
    Optional<String> said) {}
