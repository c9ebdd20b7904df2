package app.tamis.law;

import java.util.Optional;

/// In how many days after a bill it is paid. What is empty, the table doesn't say.
///
/// @param usual where nothing was agreed
/// @param longest that may be agreed
/// @param longestToMonthEnd likewise, where the end of a month is added
/// @param longestPeriodic likewise, of bills for several deliveries
/// @param longerIfExpresslyAgreed whether more than the longest may be agreed in so many words
record PaymentTerms(
    Optional<Integer> usual,
    Optional<Integer> longest,
    Optional<Integer> longestToMonthEnd,
    Optional<Integer> longestPeriodic,
    boolean longerIfExpresslyAgreed,
    Origin origin) {}
