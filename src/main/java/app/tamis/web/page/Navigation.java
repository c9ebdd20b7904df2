package app.tamis.web.page;

import java.util.List;

/// Where a reader may go from a page: the groups, and the pages of the group that it stands in.
///
/// @param pages those of the group that is lit; empty where it has but one
public record Navigation(List<Link> groups, List<Link> pages) {

  public static final Navigation NONE = new Navigation(List.of(), List.of());

  public Navigation {
    groups = List.copyOf(groups);
    pages = List.copyOf(pages);
  }

  /// The key of what the group is called that the page stands in; empty where it stands in none.
  public String lit() {
    return groups.stream().filter(Link::isCurrent).map(Link::label).findFirst().orElse("");
  }

  /// @param label a key
  /// @param current what to say of it: `page` of the page that is read, `true` of a group that it
  ///   stands in; empty of all others
  public record Link(String label, String path, String current) {

    public boolean isCurrent() {
      return !current.isEmpty();
    }
  }
}
