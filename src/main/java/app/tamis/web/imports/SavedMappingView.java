package app.tamis.web.imports;

import java.util.Optional;

/// A saved mapping, to be changed or removed.
///
/// @param about whose it is and since when
/// @param consequence what removing it does
public record SavedMappingView(
    String name,
    String about,
    String consequence,
    String removal,
    Optional<String> said,
    MappingView.Yaml yaml) {}
