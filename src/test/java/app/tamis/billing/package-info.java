/// Tests of statements of work.
@NullMarked
package app.tamis.billing;

import org.jspecify.annotations.NullMarked;
