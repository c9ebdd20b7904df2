package app.tamis.web.lift;

import java.util.Optional;

/// A client's last plan.
///
/// @param aim empty where there was none yet
public record LiftSectionView(
    String path, Optional<String> aim, Optional<String> stands, String way) {}
