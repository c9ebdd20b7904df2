/// Grades month by month, and who moved between two dates.
@NullMarked
package app.tamis.web.history;

import org.jspecify.annotations.NullMarked;
