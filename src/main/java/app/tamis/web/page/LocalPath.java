package app.tamis.web.page;

/// Where to go on: a page of ours, whatever a link says.
public final class LocalPath {

  private LocalPath() {}

  /// The wanted path, or the board where it would lead elsewhere.
  public static String of(String wanted) {
    boolean local =
        wanted.startsWith("/")
            && !wanted.startsWith("//")
            && wanted.chars().allMatch(sign -> sign > ' ' && sign < 127 && sign != '\\');
    return local ? wanted : "/";
  }
}
