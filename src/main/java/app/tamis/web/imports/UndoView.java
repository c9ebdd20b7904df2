package app.tamis.web.imports;

import java.util.List;

/// Asks before imports are undone.
///
/// @param consequence what goes and what comes back
/// @param others imports after it, which go with it
public record UndoView(String number, String title, String consequence, List<String> others) {}
