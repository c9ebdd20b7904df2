/// The reference calculation: every figure of a grading, and what acts would change of it, done
/// slowly and plainly, straight from the definitions in `docs/METHOD.md`, to be compared with what
/// the product computes. It shares no code with it.
///
/// In goes a folder of facts, out comes the JSON of `tamis grade --format json` without the road
/// up, and that of `whatif`, `proposal` and `levers`. Start reading at [Reference]: it makes a
/// [Standing] of what was known at a month end, and all else follows from that. [Rollup] holds the
/// sums of a month, [Measures] what follows from them, [ClassicMatrix] the criteria, [Verdict] the
/// rules; [Acting] changes a standing. [RandomFolders] makes folders to compare on, [ReferenceMain]
/// is a command line.
@NullMarked
package app.tamis.reference;

import org.jspecify.annotations.NullMarked;
