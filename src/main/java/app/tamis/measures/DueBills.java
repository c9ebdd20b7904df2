package app.tamis.measures;

import app.tamis.basics.ClientId;
import java.time.YearMonth;
import java.util.Optional;

/// Bills of a client that count for lateness, fell due in one month and were first paid in another.
///
/// @param paid the month of the first payment, bounced or not; empty where there was none
public record DueBills(ClientId clientId, YearMonth due, Optional<YearMonth> paid, int bills) {}
