package app.tamis.grading;

import app.tamis.measures.Measure;
import app.tamis.measures.NeededSources;

/// One thing that clients are graded on.
///
/// @param weight its part in the axis' score, beside the weights of the axis' other criteria
/// @param needs the tables and columns without which it is no evidence
public record Criterion(
    String id, Axis axis, Measure measure, Scale scale, double weight, NeededSources needs) {}
