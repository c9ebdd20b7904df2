package app.tamis.facts.sheets;

import java.nio.file.Path;

/// A table of texts in a file of its own.
///
/// @param name as the workbook calls it; empty where the file has but one table and no name for it
/// @param csv the file itself where it is text; else written out in UTF-8 with commas, each row in
///   the line of its number
/// @param writtenOut whether it was
public record Sheet(String name, Path csv, boolean writtenOut) {}
