package app.tamis.book.postgres;

import app.tamis.basics.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How to run PostgreSQL's programs where we are root, as in a container: they refuse to be root.
///
/// @param prefix of a command line
record UnprivilegedUser(List<String> prefix) {

  private static final String NOBODY = "65534";
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

  static UnprivilegedUser forFolder(Path folder) {
    if (!System.getProperty("user.name").equals("root")) {
      return new UnprivilegedUser(List.of());
    }
    return Commands.succeeds("unshare", "-U", "true") ? namespaced(folder) : nobody(folder);
  }

  /// In a user namespace of its own: still who we are, without root's rights. The folder may be
  /// nobody's since a start where that was not allowed.
  private static UnprivilegedUser namespaced(Path folder) {
    if (!Commands.succeeds("test", "-O", folder.toString())) {
      Commands.succeeds("chown", "-R", "0:0", folder.toString());
    }
    return new UnprivilegedUser(List.of("unshare", "-U"));
  }

  /// Where a user namespace of its own is not allowed: as nobody, who then must own the folder, and
  /// get there.
  ///
  /// @throws Problems where nobody can't
  static UnprivilegedUser nobody(Path folder) {
    var user = new UnprivilegedUser(AS_NOBODY);
    boolean owns = Commands.succeeds("chown", "-R", NOBODY + ":" + NOBODY, folder.toString());
    var tried = user.command("test", List.of("-w", folder.toString()));
    if (!owns || !Commands.succeeds(tried.toArray(String[]::new))) {
      throw Problems.of("book.root", folder.toString(), NOBODY);
    }
    return user;
  }

  List<String> command(String program, List<String> arguments) {
    var command = new ArrayList<>(prefix);
    command.add(program);
    command.addAll(arguments);
    return command;
  }
}
