/// What programs are let in by.
@NullMarked
package app.tamis.web.tokens;

import org.jspecify.annotations.NullMarked;
