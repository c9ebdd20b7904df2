/// What the firm's documents look like: its logo and its colour, shown before they are kept.
@NullMarked
package app.tamis.web.look;

import org.jspecify.annotations.NullMarked;
