package app.tamis.grading;

import java.util.OptionalDouble;

/// How a client stands on one axis.
///
/// @param score 0 to 100, to nine decimals; empty without any evidence
/// @param evidence the part of the axis' weight that has evidence, 0 to 1
public record AxisScore(Axis axis, OptionalDouble score, double evidence) {}
