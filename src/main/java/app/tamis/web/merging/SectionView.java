package app.tamis.web.merging;

import java.util.List;

/// On a client's page: who is taken for it.
///
/// @param taken a sentence for each
/// @param path where that is said and taken back; empty where the reader may not
public record SectionView(List<String> taken, String path) {}
