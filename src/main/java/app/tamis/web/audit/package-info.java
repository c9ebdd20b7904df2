/// The trail of who saw and did what.
@NullMarked
package app.tamis.web.audit;

import org.jspecify.annotations.NullMarked;
