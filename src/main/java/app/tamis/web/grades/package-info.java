/// The grades that pages show: [app.tamis.web.grades.InForce], and those of past month ends.
@NullMarked
package app.tamis.web.grades;

import org.jspecify.annotations.NullMarked;
