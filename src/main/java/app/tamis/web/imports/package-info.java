/// From dropped files to facts in force: intake, mappings, rejects, undo.
@NullMarked
package app.tamis.web.imports;

import org.jspecify.annotations.NullMarked;
