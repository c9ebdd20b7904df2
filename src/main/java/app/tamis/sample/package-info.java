/// A made MSP with a true story: a folder of facts that nobody lived, drawn so that grading it
/// tells what the method tells. The clients that turn out D bring a quarter of the revenue and take
/// two fifths of the time.
///
/// In: a number of clients and months, a seed, a scale. Out: the CSV files of a folder of facts,
/// the same bytes for the same arguments. It knows the format only, not the module that reads it,
/// so that neither can hide the other's mistakes.
///
/// The cast and what its members are like stand in two tables beside the code, `cast.txt` and
/// `archetypes.txt`. Start there, then with [Sample], the door, and [ClientStory]. Where the sample
/// is served, [SampleClock] keeps today beside its last month.
@NullMarked
@ApplicationModule(allowedDependencies = {"basics", "csv", "disk"})
package app.tamis.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
