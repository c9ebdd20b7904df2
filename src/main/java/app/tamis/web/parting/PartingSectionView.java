package app.tamis.web.parting;

import java.util.Optional;

/// A client's last parting.
///
/// @param stands empty where there is none
public record PartingSectionView(String path, Optional<String> stands, String way) {}
