package app.tamis.debits;

import java.time.LocalDate;
import java.util.UUID;

/// What a file says of one of our debits.
///
/// @param line in the file
/// @param cause why it came back, in the code of who collects; often empty
/// @param said the same in their words; often empty
public record Told(
    int line, UUID debit, Outcome outcome, String cause, String said, LocalDate on) {}
