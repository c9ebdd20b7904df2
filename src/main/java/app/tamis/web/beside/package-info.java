/// How the firm stands beside others: its own figures, and where those of a fleet lie. There is
/// nothing of it until an owner gives a file.
@NullMarked
package app.tamis.web.beside;

import org.jspecify.annotations.NullMarked;
