/// Whether the server is well, for a program that watches it.
@NullMarked
package app.tamis.web.health;

import org.jspecify.annotations.NullMarked;
