/// Tests of handing over.
@NullMarked
package app.tamis.handover;

import org.jspecify.annotations.NullMarked;
