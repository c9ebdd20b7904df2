package app.tamis.documents;

import app.tamis.basics.Message;
import java.util.Optional;

/// A PDF that was sealed.
///
/// @param sha256 of the file, in hexadecimal digits
/// @param missed why there is no timestamp, where one was wanted
public record Sealed(Bytes pdf, String sha256, Level level, Optional<Message> missed) {}
