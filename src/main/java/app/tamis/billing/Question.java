package app.tamis.billing;

import app.tamis.basics.ClientId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/// A question that came back about a statement.
///
/// @param answer empty as long as nobody answered
public record Question(
    UUID id,
    ClientId client,
    YearMonth month,
    LocalDate askedOn,
    String what,
    String notedBy,
    Optional<String> answer,
    String answeredBy) {}
