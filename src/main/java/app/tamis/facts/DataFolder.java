package app.tamis.facts;

import java.nio.file.Path;

/// Where the facts lie of the portfolio that this thread works for.
@FunctionalInterface
public interface DataFolder {

  Path path();
}
