/// Tests of proposals.
@NullMarked
package app.tamis.proposals;

import org.jspecify.annotations.NullMarked;
