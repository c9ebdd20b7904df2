/// The command line: commands, and how their answers look in a terminal and in files.
///
/// Start with [Cli], which knows every command and turns problems into sentences and exit statuses.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "basics",
      "book",
      "csv",
      "disk",
      "documents",
      "facts",
      "fleet",
      "grading",
      "law",
      "measures",
      "outlook",
      "portfolio",
      "sample"
    })
package app.tamis.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
