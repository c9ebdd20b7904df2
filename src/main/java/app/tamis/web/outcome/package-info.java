/// What came of what was decided: the forecast beside what records say, where hours went, and the
/// sums of it all.
@NullMarked
package app.tamis.web.outcome;

import org.jspecify.annotations.NullMarked;
