package app.tamis.facts;

import java.nio.file.Path;

/// Where the facts of the portfolio lie that a server serves.
public record DataFolder(Path path) {}
