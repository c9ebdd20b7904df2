package app.tamis.facts;

import java.nio.file.Path;

/// A file that an import was read from, for keeping.
///
/// @param name its path within the folder that it came from
record Original(Path name, Path file) {}
