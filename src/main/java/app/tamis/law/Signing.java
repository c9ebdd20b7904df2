package app.tamis.law;

import java.time.LocalDate;
import java.util.OptionalInt;

/// How an agreement was signed.
///
/// @param awayFromOurOffice at the client's or at a distance after a visit there, say
/// @param consumer whether the client buys as a private person
/// @param employed people whom the client employs; empty where nobody knows
public record Signing(
    LocalDate on, boolean awayFromOurOffice, boolean consumer, OptionalInt employed) {}
