/// The fact sheet: what one needs before oneself in a hard conversation.
@NullMarked
package app.tamis.web.factsheet;

import org.jspecify.annotations.NullMarked;
