package app.tamis.facts;

import java.nio.file.Path;

/// Other facts are in force in a data folder: those of a further import, or of an earlier one.
public record FactsChanged(Path data) {}
