/// The rules that grade: read, edited, previewed, put in force.
@NullMarked
package app.tamis.web.matrix;

import org.jspecify.annotations.NullMarked;
