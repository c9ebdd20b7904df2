/// Who moved at the last grading, and by what.
@NullMarked
package app.tamis.web.moved;

import org.jspecify.annotations.NullMarked;
