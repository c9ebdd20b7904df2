/// Tests of what happens if we let them go.
@NullMarked
package app.tamis.outlook;

import org.jspecify.annotations.NullMarked;
