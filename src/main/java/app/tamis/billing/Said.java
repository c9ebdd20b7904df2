package app.tamis.billing;

/// What a person lets a statement say: its opening and its advice, as proposed or as they put it.
///
/// @param advice empty where none is given
public record Said(String opening, String advice) {}
