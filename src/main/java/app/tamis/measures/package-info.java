/// From sums to measures, and nothing else: what came in ([ClientMonth], one row per client and
/// calendar month, rolled up from the facts) and what it says about a client over a window of
/// months.
///
/// Pure: sees no engine, no file and no clock. Start with [Figure], the catalogue of what is
/// summed, and [Measure], the catalogue of what is made of the sums; then [MonthsByClient], the way
/// from rows to measures.
@NullMarked
@ApplicationModule(allowedDependencies = "basics")
package app.tamis.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
