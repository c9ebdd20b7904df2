package app.tamis.portfolio;

import java.util.List;

/// Names of firms that aren't known yet, of several that were met.
///
/// @param names one for each firm
/// @param toldApart names that differ by their legal form only, and so are those of several firms:
///   the new ones, and those known already
public record NewFirms(List<String> names, List<List<String>> toldApart) {

  public NewFirms {
    names = List.copyOf(names);
    toldApart = List.copyOf(toldApart);
  }
}
