/// Whose facts these are: the firm's settings, its clients' names and how other systems spell them.
///
/// Start with `Portfolio`.
@NullMarked
package app.tamis.portfolio;

import org.jspecify.annotations.NullMarked;
