/// At what fee a client could be looked after by a managed agreement, for our eyes.
@NullMarked
package app.tamis.web.proposal;

import org.jspecify.annotations.NullMarked;
