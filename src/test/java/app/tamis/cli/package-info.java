@NullMarked
package app.tamis.cli;

import org.jspecify.annotations.NullMarked;
