package app.tamis.law;

/// @param mostEmployed a firm with at most so many people employed may withdraw, and a consumer
/// @param days to withdraw in, after the day of signature
/// @param nothingPayableDays after the day of signature, on which nothing may be taken
record WithdrawalTerms(int mostEmployed, int days, int nothingPayableDays, Origin origin) {}
