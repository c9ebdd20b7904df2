package app.tamis.web.debits;

/// To choose from.
///
/// @param code ISO 3166-1 alpha-2
public record Country(String code, String label, boolean chosen) {}
