/// Tests of what happens if we let them go.
@NullMarked
package app.tamis.outcome;

import org.jspecify.annotations.NullMarked;
